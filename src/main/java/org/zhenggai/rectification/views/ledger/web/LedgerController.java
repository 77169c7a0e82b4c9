package org.zhenggai.rectification.views.ledger.web;

import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Role;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.views.ledger.Ledger;
import org.zhenggai.rectification.views.ledger.LedgerProjection;
import org.zhenggai.rectification.views.ledger.LedgerRow;

/** {@code /api/ledger}: a unit's officers see the rows that concern the unit, overseers see all, administrators see none. */
@RestController
@RequestMapping("/api/ledger")
class LedgerController {

    private final Ledger ledger;
    private final LedgerProjection projection;
    private final CaseAccess access;
    private final Organization organization;

    LedgerController(Ledger ledger, LedgerProjection projection, CaseAccess access, Organization organization) {
        this.ledger = ledger;
        this.projection = projection;
        this.access = access;
        this.organization = organization;
    }

    @GetMapping
    Map<String, Object> page(Principal caller, @RequestParam Map<String, String> query) {
        int page = LedgerParameters.number(query, "page", 0, 0, 1_000_000);
        int size = LedgerParameters.number(query, "size", 50, 1, 500);
        Ledger.Page found = ledger.page(access.reader(caller.getName()), LedgerParameters.filter(query), page, size);
        return Map.of("items", found.items().stream().map(LedgerRow::json).toList(), "total", found.total(),
                "more", found.more());
    }

    /** Makes the projection anew from the facts. */
    @PostMapping("/rebuild")
    Map<String, Integer> rebuild(Principal caller) {
        if (!organization.has(caller.getName(), Role.SYSTEM)) {
            throw new ForbiddenException("台账只能由系统管理员重建");
        }
        return Map.of("rows", projection.rebuild(caller.getName()));
    }
}
