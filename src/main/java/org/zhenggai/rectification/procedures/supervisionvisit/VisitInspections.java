package org.zhenggai.rectification.procedures.supervisionvisit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.Inspection;
import org.zhenggai.rectification.casework.evidence.Inspections;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;

/** 实地督导检查: its recorder, and officers of the recorder's unit who are named as visitors, bring photos to it for some days. */
@Component
class VisitInspections implements Inspections {

    private static final String PREFIX = "VISIT-";

    private final Visits visits;
    private final Cases cases;
    private final Organization organization;
    private final VisitSettings settings;
    private final Clock clock;

    VisitInspections(Visits visits, Cases cases, Organization organization, VisitSettings settings, Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.organization = organization;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Inspection> of(String userId) {
        return organization.officer(userId).filter(Officer::active).map(officer -> of(officer)).orElse(List.of());
    }

    private List<Inspection> of(Officer officer) {
        return visits.recent(officer.unitId(), LocalDate.now(clock).minusDays(settings.photoDays())).stream()
                .filter(visit -> visit.recordedBy().equals(officer.id())
                        || List.of(visit.visitors().split("、")).contains(officer.name()))
                .map(visit -> new Inspection(PREFIX + visit.id(), cases.get(visit.caseId()).caseNumber(),
                        Wording.date(visit.visitedOn()) + "实地督导检查")).toList();
    }

    /** A photo may say what the words of the visit do not tell the unit yet. */
    @Override
    public boolean hides(String key) {
        if (!key.startsWith(PREFIX)) {
            return false;
        }
        Visit visit = visits.get(Long.parseLong(key.substring(PREFIX.length())));
        return visit.crimeDetail() != null || visit.disciplineDetail() != null || visit.shamSuspected() && visit.shamOutcome() == null;
    }
}
