package org.zhenggai.rectification.pages.tasklist;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Wording;
import org.zhenggai.rectification.casework.proof.CaseRoute;
import org.zhenggai.rectification.casework.proof.Completeness;
import org.zhenggai.rectification.casework.review.Reviews;
import org.zhenggai.rectification.casework.review.Stage;
import org.zhenggai.rectification.casework.schedule.Colours;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.lifecycle.ProgrammeFile;

/** What the case file says of a case in words, beside {@code /api/cases/{caseNumber}}, its evidence and its checklist. */
@RestController
class CaseFileController {

    private final CaseAccess access;
    private final CaseUnits units;
    private final Colours colours;
    private final CaseRoute route;
    private final ProgrammeFile programmes;
    private final Reviews reviews;
    private final Completeness completeness;
    private final Organization organization;
    private final TaskCases taskCases;
    private final WorkingCalendar calendar;

    CaseFileController(CaseAccess access, CaseUnits units, Colours colours, CaseRoute route,
            ProgrammeFile programmes, Reviews reviews, Completeness completeness, Organization organization,
            TaskCases taskCases, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.access = access;
        this.units = units;
        this.colours = colours;
        this.route = route;
        this.programmes = programmes;
        this.reviews = reviews;
        this.completeness = completeness;
        this.organization = organization;
        this.taskCases = taskCases;
    }

    /** The case a task belongs to; null for a task of no case. */
    record TaskCase(String caseNumber) {}

    @GetMapping("/api/tasks/{taskId}/case")
    TaskCase caseOf(@PathVariable String taskId) {
        return new TaskCase(taskCases.caseOf(taskId));
    }

    /** Answers 404 when there is no such case, or the caller may not see it: the answer does not tell which */
    @GetMapping("/api/cases/{caseNumber}/file")
    CaseWords of(Principal caller, @PathVariable String caseNumber) {
        RectificationCase c = access.visible(caller.getName(), caseNumber);
        String id = String.valueOf(c.id());
        return new CaseWords(c.caseNumber(), c.title(), c.category().label() + "类", c.processState().label(),
                c.colourReason(colours.of(c.standing(), c.dueDate())), names(List.of(units.lead(c.id()))), names(units.coResponsible(id)),
                names(units.supervising(id)), Wording.date(c.dueDate()) + calendar.doubt(c.dueDate()),
                Wording.date(c.internalDueDate()) + calendar.doubt(c.internalDueDate()), Wording.mu(c.areaMu()),
                Wording.mu(c.farmlandMu()), Wording.mu(c.basicFarmlandMu()), route.label(c.id()), programmes.of(c.id()).orElse(null),
                comments(c.id()), completeness.of(c.id()), completeness.latest(c.id())
                        .map(last -> completeness.gaps(c.id(), last.round())).orElse(List.of()).stream()
                        .map(gap -> new CaseWords.Gap(gap.round(), organization.nameOf(gap.explainedBy()), gap.missing(), gap.reason()))
                        .toList());
    }

    private List<CaseWords.Comment> comments(long caseId) {
        return Arrays.stream(Stage.values()).flatMap(stage -> stream(caseId, stage)).toList();
    }

    private Stream<CaseWords.Comment> stream(long caseId, Stage stage) {
        return reviews.comments(caseId, stage).stream().map(comment -> new CaseWords.Comment(CaseWords.ABOUT.get(stage),
                comment.number(), comment.round(), comment.text(), organization.nameOf(comment.madeBy()), comment.answer()));
    }

    private List<String> names(List<String> unitIds) {
        return unitIds.stream().map(organization::unitName).toList();
    }
}
