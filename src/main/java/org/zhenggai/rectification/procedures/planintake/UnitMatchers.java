package org.zhenggai.rectification.procedures.planintake;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.organization.Jurisdiction;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Unit;

/** The names by which each jurisdiction's units go, put together once for each state of the organization. */
@Component
class UnitMatchers {

    private record Known(Collection<Unit> units, Map<String, UnitMatcher> byJurisdiction) {}

    private final Organization organization;
    private final LessonStore lessons;
    private volatile Known known = new Known(null, Map.of());

    UnitMatchers(Organization organization, LessonStore lessons) {
        this.organization = organization;
        this.lessons = lessons;
    }

    /** Finds units where the officer who uploaded it works, also by spellings that were taught for its sender. */
    UnitMatcher of(Draft draft) {
        return of(draft.uploadedBy(), draft.sender());
    }

    UnitMatcher of(String officerId, String sender) {
        return of(officerId).with(organization.jurisdictionOf(officerId).map(place -> lessons.meanings(place.id(), sender,
                Lesson.Kind.UNIT)).orElse(Map.of()));
    }

    /** Finds units where the officer works; none for who works in no jurisdiction. */
    UnitMatcher of(String officerId) {
        Collection<Unit> units = organization.units();
        Known present = known;
        if (present.units() != units) {
            present = new Known(units, new ConcurrentHashMap<>());
            known = present;
        }
        return present.byJurisdiction().computeIfAbsent(organization.jurisdictionOf(officerId).map(Jurisdiction::id).orElse(""),
                id -> new UnitMatcher(organization.unitsOf(id).toList()));
    }
}
