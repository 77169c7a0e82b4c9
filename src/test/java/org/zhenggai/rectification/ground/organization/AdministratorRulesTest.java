package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.rectification.ground.organization.AdministratorRules.State;

/** The rules of the three administrators on plain data. */
class AdministratorRulesTest {

    private static final Officer SYSTEM = officer("a.system", "admin", true, Role.SYSTEM);
    private static final Officer SECURITY = officer("a.security", "admin", true, Role.SECURITY);
    private static final Officer AUDIT = officer("a.audit", "admin", true, Role.AUDIT);
    private static final Officer HANDLER = officer("town.handler", "town", true, Role.HANDLER);

    private final State complete = state(SYSTEM, SECURITY, AUDIT, HANDLER);

    @Test
    void whatIsAsItWasIsRight() {
        assertThat(AdministratorRules.problems(complete, complete)).isEmpty();
        assertThat(AdministratorRules.administratorsChanged(complete, complete)).isEmpty();
    }

    @Test
    void rolesOfAdministrationExcludeEachOtherAndCasework() {
        for (Officer wrong : List.of(officer("x", "admin", true, Role.SYSTEM, Role.AUDIT), officer("x", "admin", true, Role.SYSTEM,
                Role.LEAD),
                officer("x", "town", true, Role.AUDIT), officer("x", "admin", true, Role.HANDLER), officer("x", "town", true, Role.LEAD,
                        Role.SECURITY))) {
            assertThat(AdministratorRules.problems(complete, with(complete, wrong))).as(wrong.toString()).hasSize(1);
        }
        assertThat(AdministratorRules.problems(complete, with(complete, officer("x", "admin", true, Role.SYSTEM)))).isEmpty();
        assertThat(AdministratorRules.problems(complete, with(complete, officer("x", "town", true, Role.LEAD, Role.HANDLER)))).isEmpty();
    }

    @Test
    void theLastOfEachKindStays() {
        for (Officer last : List.of(SYSTEM, SECURITY, AUDIT)) {
            Officer retired = new Officer(last.id(), last.name(), last.unitId(), false, last.roles());
            assertThat(AdministratorRules.problems(complete, with(complete, retired))).singleElement().asString().contains("至少保留一名");
            State two = with(complete, officer("second", "admin", true, last.roles().iterator().next()));
            assertThat(AdministratorRules.problems(two, with(two, retired))).isEmpty();
        }
    }

    @Test
    void theEnginesOwnerIsNobodysAccount() {
        assertThat(AdministratorRules.problems(complete, with(complete, officer("engine.owner", "town", true, Role.HANDLER))))
                .singleElement().asString().contains("引擎所有者");
    }

    @Test
    void nobodyIsCalledWhatTheLogCallsTheSoftware() {
        assertThat(AdministratorRules.problems(complete, with(complete, officer("system", "town", true, Role.HANDLER))))
                .singleElement().asString().contains("系统自身");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda-admin", "officers", "overseers", "system-administrators", "security-administrators",
            "audit-administrators", "role"})
    void noUnitIsNamedLikeAGroupOfTheEngine(String id) {
        State after = new State(Map.of(), new LinkedHashMap<>(complete.units()), complete.officers());
        after.units().put(id, unit(id, "冒名", UnitKind.BUREAU));
        assertThat(AdministratorRules.problems(complete, after)).singleElement().asString().contains("保留编号");
    }

    @Test
    void everyChangeOfAnAdministratorTakesTwo() {
        for (Officer changed : List.of(officer("new", "admin", true, Role.SYSTEM), new Officer("a.system", "改名", "admin", true, Set.of(
                Role.SYSTEM)),
                officer("a.system", "admin", false, Role.SYSTEM), officer("a.security", "town", true, Role.LEAD),
                officer("town.handler", "admin", true, Role.AUDIT))) {
            assertThat(AdministratorRules.administratorsChanged(complete, with(complete, changed))).as(changed.toString()).hasSize(1);
        }
        assertThat(AdministratorRules.administratorsChanged(complete, with(complete, officer("town.handler", "town", false, Role.HANDLER))))
                .isEmpty();
        State administration = new State(Map.of(), new LinkedHashMap<>(complete.units()), complete.officers());
        administration.units().put("town", unit("town", "镇", UnitKind.ADMINISTRATION));
        assertThat(AdministratorRules.administratorsChanged(complete, administration)).singleElement().asString().contains("类别");
        assertThat(AdministratorRules.problems(complete, administration)).isNotEmpty();
    }

    @Test
    void firstSystemAndFirstAuditAreMadeOnceAndOneOfEach() {
        State alone = state(SECURITY, HANDLER);
        assertThat(AdministratorRules.firstOfTheirKind(alone, with(with(alone, SYSTEM), AUDIT))).containsExactlyInAnyOrder(SYSTEM, AUDIT);
        assertThat(AdministratorRules.firstOfTheirKind(alone, with(with(alone, SYSTEM), officer("second", "admin", true, Role.SYSTEM))))
                .as("two at once").isEmpty();
        assertThat(AdministratorRules.firstOfTheirKind(alone, with(alone, officer("second", "admin", true, Role.SECURITY)))).isEmpty();
        assertThat(AdministratorRules.firstOfTheirKind(alone, with(alone, officer("town.handler", "admin", true, Role.SYSTEM))))
                .as("an officer becomes none").isEmpty();
        State retired = with(alone, officer("old", "admin", false, Role.SYSTEM));
        assertThat(AdministratorRules.firstOfTheirKind(retired, with(retired, SYSTEM))).as("there was one before").isEmpty();
        assertThat(AdministratorRules.firstOfTheirKind(complete, with(complete, officer("x", "admin", true, Role.AUDIT)))).isEmpty();
    }

    private static Unit unit(String id, String name, UnitKind kind) {
        return new Unit(id, name, kind, null, null, null, Set.of(), Map.of());
    }

    private static Officer officer(String id, String unit, boolean active, Role... roles) {
        return new Officer(id, id, unit, active, Set.of(roles));
    }

    private static State state(Officer... officers) {
        Map<String, Unit> units = new LinkedHashMap<>();
        units.put("admin", unit("admin", "系统管理", UnitKind.ADMINISTRATION));
        units.put("town", unit("town", "镇", UnitKind.TOWNSHIP));
        State state = new State(Map.of(), units, new LinkedHashMap<>());
        List.of(officers).forEach(officer -> state.officers().put(officer.id(), officer));
        return state;
    }

    private static State with(State state, Officer officer) {
        State changed = new State(Map.of(), state.units(), new LinkedHashMap<>(state.officers()));
        changed.officers().put(officer.id(), officer);
        return changed;
    }
}
