package org.zhenggai.rectification.operations.repair;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** {@code /api/cases/{number}/incidents}: what is stuck in a case; the system administrator's, who reads nothing else of it. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
class RepairController {

    /** @param officer whom the task goes to; nobody: back to all who may take it */
    record Release(String officer, String reason) {}

    private final CaseRepair repair;
    private final Organization organization;

    RepairController(CaseRepair repair, Organization organization) {
        this.repair = repair;
        this.organization = organization;
    }

    @GetMapping("/incidents")
    Stuck incidents(Principal caller, @PathVariable String caseNumber) {
        check(caller);
        return repair.of(caseNumber);
    }

    @PostMapping("/incidents/{id}/retry")
    Stuck retry(Principal caller, @PathVariable String caseNumber, @PathVariable String id) {
        check(caller);
        return repair.retry(caseNumber, id, caller.getName());
    }

    @PostMapping("/tasks/{id}/release")
    Stuck release(Principal caller, @PathVariable String caseNumber, @PathVariable String id, @RequestBody Release order) {
        check(caller);
        String officer = order.officer() == null || order.officer().isBlank() ? null : order.officer().strip();
        return repair.release(caseNumber, id, officer, order.reason(), caller.getName());
    }

    private void check(Principal caller) {
        if (!organization.has(caller.getName(), Role.SYSTEM)) {
            throw new ForbiddenException("停滞的环节和任务只能由系统管理员查看和处理");
        }
    }
}
