package org.zhenggai.rectification.ground.organization;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/substitutions}: who stands in for whom; an officer sees the own unit's, an overseer all, an administrator none. */
@RestController
@RequestMapping("/api/substitutions")
class SubstitutionController {

    /** A substitution with the names people know; {@code stateText} is the state in Chinese. */
    record Item(long id, String principal, String principalName, String substitute, String substituteName, String unit,
            String unitName, LocalDate from, LocalDate until, String reason, SubstitutionState state, String stateText,
            String endReason) {}

    private final SubstitutionStore store;
    private final Organization organization;
    private final OfficersOnly officers;

    SubstitutionController(SubstitutionStore store, Organization organization, OfficersOnly officers) {
        this.store = store;
        this.organization = organization;
        this.officers = officers;
    }

    @GetMapping
    Map<String, List<Item>> list(Principal caller) {
        if (!officers.mayWork(caller.getName())) {
            return Map.of("items", List.of());
        }
        String unit = organization.isOverseer(caller.getName()) ? null : organization.officer(caller.getName()).orElseThrow().unitId();
        return Map.of("items", store.of(unit).stream().map(this::item).toList());
    }

    private Item item(Substitution s) {
        return new Item(s.id(), s.principal(), organization.nameOf(s.principal()), s.substitute(),
                organization.nameOf(s.substitute()), s.unitId(), organization.unitName(s.unitId()),
                s.fromDay(), s.untilDay(), s.reason(), s.state(), s.state().label(), s.endReason());
    }
}
