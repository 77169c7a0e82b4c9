package org.zhenggai.rectification.procedures.changerequest.process;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DeadlineReissues;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.process.CaseInstances;
import org.zhenggai.rectification.ground.engine.task.StartOrder;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.changerequest.CategoryConversionProcess;
import org.zhenggai.rectification.procedures.changerequest.ChangeKind;
import org.zhenggai.rectification.procedures.changerequest.ChangeRequests;
import org.zhenggai.rectification.procedures.changerequest.ChangeState;
import org.zhenggai.rectification.procedures.changerequest.DeadlineExtensionProcess;
import org.zhenggai.rectification.procedures.changerequest.NewRequest;
import org.zhenggai.rectification.procedures.changerequest.RequestRules;

/**
 * A plan that comes again with a later deadline asks for the extension of its cases, and with a date for one that had none for the
 * conversion.
 */
@Component
class RequestReissued implements DeadlineReissues {

    private final RequestStarts starts;
    private final RequestRules rules;
    private final ChangeRequests requests;
    private final CaseInstances instances;

    RequestReissued(RequestStarts starts, RequestRules rules, ChangeRequests requests, CaseInstances instances) {
        this.starts = starts;
        this.rules = rules;
        this.requests = requests;
        this.instances = instances;
    }

    @Override
    public Optional<String> refusal(RectificationCase c, LocalDate wanted) {
        Optional<String> standing = standing(c);
        if (standing.isPresent()) {
            return standing;
        }
        try {
            ChangeKind kind = kind(c);
            rules.allows(RequestStarts.CASE, RequestStarts.CASE_LABEL, c, kind);
            if (kind == ChangeKind.EXTENSION) {
                rules.extensionInTime(RequestStarts.CASE, RequestStarts.CASE_LABEL, c);
            }
            rules.date("newDate", "新的整改时限", c, kind, wanted);
            return Optional.empty();
        } catch (SubmissionRefusedException e) {
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public Optional<String> earlierRefusal(RectificationCase c, LocalDate wanted) {
        Optional<String> standing = standing(c);
        if (standing.isPresent()) {
            return standing;
        }
        try {
            rules.notInAcceptance(RequestStarts.CASE, RequestStarts.CASE_LABEL, c, "不能提前整改期限");
            rules.date("newDate", "新的整改时限", c, ChangeKind.TO_DEADLINE_BOUND, wanted);
            return Optional.empty();
        } catch (SubmissionRefusedException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Why nothing about the case's date may be changed now. */
    private Optional<String> standing(RectificationCase c) {
        return c.endedOn() != null ? Optional.of("本案已办结")
                : requests.of(c.id()).stream().anyMatch(request -> request.state() == ChangeState.PENDING) ? Optional.of("本案已有一项待决的申请")
                : Optional.empty();
    }

    @Override
    public void ask(RectificationCase c, LocalDate wanted, String reason, String actor) {
        refusal(c, wanted).ifPresent(why -> {
            throw new IllegalStateException(c.caseNumber() + ": " + why);
        });
        ChangeKind kind = kind(c);
        StartOrder order = starts.begin(c, new NewRequest(c.id(), kind, reason, kind == ChangeKind.EXTENSION ? "见案件记录" : null, null,
                wanted, null, null), actor);
        instances.start(kind == ChangeKind.EXTENSION ? DeadlineExtensionProcess.KEY : CategoryConversionProcess.KEY, c, order.variables());
    }

    private static ChangeKind kind(RectificationCase c) {
        return c.category() == Category.ONGOING ? ChangeKind.TO_DEADLINE_BOUND : ChangeKind.EXTENSION;
    }
}
