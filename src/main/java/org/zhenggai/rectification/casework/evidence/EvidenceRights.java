package org.zhenggai.rectification.casework.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Who may do what with the evidence of a case. Responsible units submit; supervising units and those that oversee everything judge,
 * but never a unit that is itself responsible, and nobody what he or the officer he stands in for submitted.
 */
@Component
class EvidenceRights {

    private static final Set<Role> SUBMITTERS = Set.of(Role.HANDLER, Role.LEAD);
    private static final Set<Role> REVIEWERS = Set.of(Role.SUPERVISOR, Role.INSPECTOR, Role.REVIEWER);

    private final Organization organization;
    private final Persons persons;
    private final SeparationOfDuties duties;
    private final CaseUnits units;
    private final CaseAccess access;
    private final JdbcClient jdbc;

    EvidenceRights(Organization organization, Persons persons, SeparationOfDuties duties, CaseUnits units, CaseAccess access,
            JdbcClient jdbc) {
        this.organization = organization;
        this.persons = persons;
        this.duties = duties;
        this.units = units;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Whether the state of the case still lets its evidence change. */
    boolean locked(RectificationCase c) {
        return c.processState().ended();
    }

    boolean maySubmit(RectificationCase c, String userId) {
        return active(userId).filter(officer -> units.isResponsible(c.id(), officer.unitId()))
                .filter(officer -> any(userId, SUBMITTERS)).isPresent();
    }

    /** The unit of an officer who submits evidence; empty for who does not. */
    Optional<String> submittingUnit(String userId) {
        return active(userId).filter(officer -> any(userId, SUBMITTERS)).map(Officer::unitId);
    }

    boolean responsible(RectificationCase c, String userId) {
        return active(userId).filter(officer -> units.isResponsible(c.id(), officer.unitId())).isPresent();
    }

    /** Submitters, and the overseeing units' handlers and reviewers: the bureau keeps the plots. */
    boolean mayPlot(RectificationCase c, String userId) {
        return maySubmit(c, userId) || organization.isOverseer(userId) && any(userId, Set.of(Role.HANDLER, Role.REVIEWER));
    }

    boolean mayReview(RectificationCase c, String userId) {
        return active(userId).filter(officer -> !units.isResponsible(c.id(), officer.unitId()))
                .filter(officer -> organization.isOverseer(userId)
                        || units.supervising(String.valueOf(c.id())).contains(officer.unitId()))
                .filter(officer -> any(userId, REVIEWERS)).isPresent();
    }

    /** Whether a reviewer of the case may judge this piece too: it is neither his unit's nor his own. */
    boolean independent(EvidencePiece piece, String userId) {
        return active(userId).filter(officer -> !officer.unitId().equals(piece.unit())).isPresent()
                && !duties.own(piece.caseId(), userId, piece.uploadedBy());
    }

    /** Which other cases the user may know of. */
    Predicate<Long> known(String userId) {
        Reader reader = access.reader(userId);
        return caseId -> reader.all() || jdbc.sql("select count(*) from case_party where case_id = :case and unit_id = :unit")
                .param("case", caseId).param("unit", reader.unitId()).query(Integer.class).single() > 0;
    }

    String unitOf(String userId) {
        return active(userId).orElseThrow().unitId();
    }

    private Optional<Officer> active(String userId) {
        return organization.officer(userId).filter(Officer::active);
    }

    private boolean any(String userId, Set<Role> roles) {
        return roles.stream().anyMatch(role -> persons.mayActAs(userId, role));
    }
}
