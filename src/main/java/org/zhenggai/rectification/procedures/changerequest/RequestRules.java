package org.zhenggai.rectification.procedures.changerequest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.DateRules;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;

/**
 * What may be asked for and granted. The same rules hold on the day of the request and on the day of the decision: meanwhile days may
 * have been given back, the case may have come to its acceptance, sham rectification may have been confirmed.
 */
@Component
public class RequestRules {

    private static final Set<ProcessState> ACCEPTANCE = EnumSet.range(ProcessState.SELF_CHECK, ProcessState.AWAITING_FEEDBACK);

    private final Cases cases;
    private final ChangeRequests requests;
    private final DateRules dates;

    RequestRules(Cases cases, ChangeRequests requests, DateRules dates) {
        this.cases = cases;
        this.requests = requests;
        this.dates = dates;
    }

    /** An extension is asked for before the due date has passed. */
    public void extensionInTime(String field, String label, RectificationCase c) {
        if (c.dueDate() != null && dates.today().isAfter(c.dueDate())) {
            throw refused(field, label, "整改期限（" + Wording.date(c.dueDate()) + "）已过，延期须在期限届满前申请");
        }
    }

    /** What the case itself must be for this kind of change. {@code field} and {@code label} name what the refusal points at. */
    public void allows(String field, String label, RectificationCase c, ChangeKind kind) {
        switch (kind) {
            case EXTENSION -> {
                notUndated(field, label, c);
                notBarred(field, label, c, "不得延期");
            }
            case SUSPENSION -> notSuspended(field, label, c);
            case TO_DEADLINE_BOUND -> convertible(field, label, c, Category.DEADLINE_BOUND);
            case TO_ONGOING -> {
                convertible(field, label, c, Category.ONGOING);
                notBarred(field, label, c, "不得转为持续整改");
            }
            default -> throw new IllegalStateException(kind.name());
        }
    }

    /** What the date asked for or granted must be; null stands for no date. */
    public void date(String field, String label, RectificationCase c, ChangeKind kind, LocalDate date) {
        if (date == null) {
            return;
        }
        if (date.isBefore(dates.today().plusDays(1))) {
            throw refused(field, label, "须晚于今天（" + Wording.date(dates.today()) + "）");
        }
        boolean later = kind == ChangeKind.EXTENSION || kind == ChangeKind.TO_ONGOING;
        if (later && c.dueDate() != null && !date.isAfter(c.dueDate())) {
            throw refused(field, label, "须晚于现有整改期限（" + Wording.date(c.dueDate()) + "）");
        }
        if (kind == ChangeKind.TO_DEADLINE_BOUND && c.dueDate() != null && date.isAfter(c.dueDate())) {
            throw refused(field, label, "不得晚于现有整改期限（" + Wording.date(c.dueDate()) + "）；需要更长时间的，请申请延期");
        }
    }

    /** What may be granted: what was asked for, or less. */
    void grantable(ChangeRequest request, LocalDate granted) {
        RectificationCase c = cases.get(request.caseId());
        allows("decision", "决定", c, request.kind());
        if (granted != null && granted.isAfter(request.requestedDate())) {
            throw refused("grantedDate", "批准的日期", "不得晚于申请的日期（" + Wording.date(request.requestedDate()) + "）");
        }
        date("grantedDate", "批准的日期", c, request.kind(), granted);
    }

    private static void notUndated(String field, String label, RectificationCase c) {
        if (c.dueDate() == null) {
            throw refused(field, label, "本案无固定期限，不存在延期");
        }
    }

    private static void notBarred(String field, String label, RectificationCase c, String consequence) {
        if (c.extensionBarred()) {
            throw refused(field, label, "本案已认定虚假整改，" + consequence);
        }
    }

    private void notSuspended(String field, String label, RectificationCase c) {
        if (requests.of(c.id()).stream().anyMatch(request -> request.kind() == ChangeKind.SUSPENSION
                && request.state() == ChangeState.GRANTED && request.resumedOn() == null)) {
            throw refused(field, label, "本案正在暂停办理，恢复后方可再次申请");
        }
    }

    private void convertible(String field, String label, RectificationCase c, Category target) {
        if (c.category() == target) {
            throw refused(field, label, "本案已是" + target.label() + "类，不需要转换");
        }
        notInAcceptance(field, label, c, "不能转换整改类别");
    }

    /** Work that has been handed in is judged by the terms it was done under. */
    public void notInAcceptance(String field, String label, RectificationCase c, String consequence) {
        if (ACCEPTANCE.contains(c.processState())) {
            throw refused(field, label, "本案正在验收（" + c.processState().label() + "），" + consequence);
        }
    }

    private static SubmissionRefusedException refused(String field, String label, String message) {
        return new SubmissionRefusedException(field, label, message);
    }
}
