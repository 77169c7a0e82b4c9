package org.zhenggai.rectification.procedures.opinion;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.finding.CaseRegister.Reader;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.JudgingSteps;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.SeparationOfDuties;
import org.zhenggai.rectification.casework.finding.SubmittedForms;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Persons;
import org.zhenggai.rectification.ground.organization.Position;
import org.zhenggai.rectification.ground.organization.Role;

/**
 * Whom an opinion on a task can be asked of: officers who may read the case; where the task judges, none who has done something on the
 * case or acts for one who has, and none of a responsible unit where another unit judges.
 */
@Component
class OpinionChoices {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM, Role.SECURITY, Role.AUDIT);
    private static final Reader EVERYTHING = new Reader(true, null);

    /** @param barred why he cannot be asked, null where he can */
    record Choice(Officer officer, Position post, String barred) {}

    private final Organization organization;
    private final Persons persons;
    private final CaseUnits units;
    private final SubmittedForms forms;
    private final SeparationOfDuties duties;

    OpinionChoices(Organization organization, Persons persons, CaseUnits units, SubmittedForms forms, SeparationOfDuties duties) {
        this.organization = organization;
        this.persons = persons;
        this.units = units;
        this.forms = forms;
        this.duties = duties;
    }

    /** Everyone who may read the case but the asker, those who cannot be asked included. */
    List<Choice> of(String asker, RectificationCase c, String path) {
        Set<String> parties = new HashSet<>(units.coResponsible(String.valueOf(c.id())));
        parties.add(units.lead(c.id()));
        parties.addAll(units.supervising(String.valueOf(c.id())));
        Set<String> authors = authors(c, path);
        return organization.officers().stream().filter(Officer::active).filter(officer -> !officer.id().equals(asker))
                .filter(officer -> parties.contains(officer.unitId()) || organization.isOverseer(officer.id()))
                .flatMap(officer -> post(officer).stream().map(post -> new Choice(officer, post, barred(asker, officer.id(), c, path,
                        authors).orElse(null)))).toList();
    }

    /** Why this officer has no say on the task, empty where he has. */
    Optional<String> barred(String asker, String officer, RectificationCase c, String path) {
        return barred(asker, officer, c, path, authors(c, path));
    }

    private Optional<String> barred(String asker, String officer, RectificationCase c, String path, Set<String> authors) {
        if (!JudgingSteps.judges(path)) {
            return Optional.empty();
        }
        boolean ofAskersUnit = responsible(c, asker);
        if (!ofAskersUnit && responsible(c, officer)) {
            return Optional.of("所在单位是本案的责任单位，不得对本步骤提出意见");
        }
        return authors.stream().anyMatch(author -> duties.own(c.id(), officer, author))
                ? Optional.of("本案的办理内容由其提交，或由其代办的人员、代其办理的人员提交，不得对本步骤提出意见") : Optional.empty();
    }

    private boolean responsible(RectificationCase c, String officer) {
        return persons.officersAtPresent(officer).anyMatch(one -> units.isResponsible(c.id(), one.unitId()));
    }

    /** Whoever has done something on the case that may be judged, as far as that is asked. */
    private Set<String> authors(RectificationCase c, String path) {
        return !JudgingSteps.judges(path) ? Set.of()
                : forms.of(c, EVERYTHING).stream()
                        .filter(form -> !form.processKey().equals(OpinionProcess.KEY) && !JudgingSteps.judges(form.processKey() + "/" + form
                                .taskKey()))
                        .flatMap(form -> Stream.of(form.submittedBy(), form.onBehalfOf())).filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    /** The post by which he answers; administrators have none. */
    private static Optional<Position> post(Officer officer) {
        return officer.roles().stream().filter(role -> !ADMINISTRATORS.contains(role)).sorted().findFirst().map(role -> new Position(officer
                .unitId(), role));
    }
}
