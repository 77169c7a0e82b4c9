package org.zhenggai.rectification.views.dashboard;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.organization.Offices;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** {@code /api/ledger/actions}: what the bureau's reviewers, and supervisors and leaders where they urge, do to many cases at once. */
@RestController
@RequestMapping("/api/ledger/actions")
class ActionController {

    /** The cases, and a text, a day or an officer, as the action needs. */
    record Order(List<String> caseNumbers, String text, LocalDate until, String officer) {}

    private final BulkActions actions;
    private final DashboardFrame frame;
    private final Offices offices;

    ActionController(BulkActions actions, DashboardFrame frame, Offices offices) {
        this.actions = actions;
        this.frame = frame;
        this.offices = offices;
    }

    @PostMapping("/urge")
    BulkActions.Report urge(Principal caller, @RequestBody Order order) {
        return actions.urge(urging(caller), order.caseNumbers(), order.text(), order.until());
    }

    @PostMapping("/dispatch")
    BulkActions.Report dispatch(Principal caller, @RequestBody Order order) {
        return actions.attach(allowed(caller), order.caseNumbers(), order.text());
    }

    @PostMapping("/supervisor")
    BulkActions.Report supervisor(Principal caller, @RequestBody Order order) {
        return actions.assign(allowed(caller), order.caseNumbers(), order.officer());
    }

    private String urging(Principal caller) {
        if (!frame.mayUrge(caller.getName())) {
            throw new ForbiddenException("催办只对督导单位、主管部门和政府开放");
        }
        return caller.getName();
    }

    private String allowed(Principal caller) {
        if (!frame.mayAct(caller.getName())) {
            throw new ForbiddenException("批量办理只对" + offices.authorityFor(caller.getName()) + "的审核人员开放");
        }
        return caller.getName();
    }
}
