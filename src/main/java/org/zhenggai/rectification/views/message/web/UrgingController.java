package org.zhenggai.rectification.views.message.web;

import java.security.Principal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.urging.Urging;
import org.zhenggai.rectification.casework.urging.Urgings;
import org.zhenggai.rectification.views.message.Receipts;

/** {@code /api/cases/{caseNumber}/urgings}: a case is urged (催办), and who has read and done what was asked. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/urgings")
class UrgingController {

    /** An urging; {@code receipts} are there for those alone who may urge the case. */
    record View(OffsetDateTime urgedAt, String by, boolean byLeader, String text, LocalDate until, List<Urging.UrgedTask> tasks,
            List<Receipts.Receipt> receipts) {}

    /**
     * Everything about urging the case.
     *
     * @param mayUrge  whether the caller may urge it at all
     * @param refusal  why not just now, null where he can
     * @param proposed the day that is proposed for an answer
     */
    record Answer(boolean mayUrge, String refusal, LocalDate proposed, List<Urgings.Target> targets, List<View> urgings) {}

    record Done(String message) {}

    private final Urgings urgings;
    private final Receipts receipts;
    private final CaseAccess access;

    UrgingController(Urgings urgings, Receipts receipts, CaseAccess access) {
        this.urgings = urgings;
        this.receipts = receipts;
        this.access = access;
    }

    @GetMapping
    Answer of(Principal caller, @PathVariable String caseNumber) {
        String user = caller.getName();
        RectificationCase c = access.visible(user, caseNumber);
        boolean may = urgings.mayUrge(user, c);
        List<View> views = urgings.of(c).stream().map(one -> new View(one.urgedAt(), one.byName(), one.byLeader(), one.text(), one.until(),
                one.tasks(), may ? receipts.of(c.id(), one) : List.of())).toList();
        return new Answer(may, may ? urgings.refusal(user, c).orElse(null) : null, urgings.proposed(),
                may ? urgings.targets(user, c) : List.of(), views);
    }

    @PostMapping
    Done urge(Principal caller, @PathVariable String caseNumber, @RequestBody Urgings.Order order) {
        RectificationCase c = access.visible(caller.getName(), caseNumber);
        List<Urgings.Target> urged = urgings.urge(caller.getName(), c, order);
        return new Done("已催办：" + urged.stream().map(task -> task.name() + "（" + task.holder() + "）").collect(Collectors.joining("、"))
                + "。对方已收到消息，是否已读、已办可在本案“催办”中查看。");
    }
}
