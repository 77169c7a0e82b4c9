package org.zhenggai.rectification.views.leader;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseUnits;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.schedule.DayCount;
import org.zhenggai.rectification.ground.calendar.WorkingCalendar;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.engine.task.SubjectTask;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.procedures.escalation.EscalationProcess;
import org.zhenggai.rectification.procedures.escalation.LetterDraft;
import org.zhenggai.rectification.procedures.escalation.SigningDesk;
import org.zhenggai.rectification.procedures.escalation.SigningDesk.WaitingLetter;

/** Letters that wait for a signature, case by case: those the officer may sign, and those the officer may prepare for who signs. */
@Service
@Transactional(readOnly = true)
class WaitingLetters {

    /**
     * A letter.
     *
     * @param taskId  its task
     * @param maySign whether the officer may sign it: he holds its task, or nobody does and he may take it
     * @param holder  who holds the task, null for nobody
     * @param together letters with the same number may be signed as one document, null where it is signed alone
     * @param absorbs  keys of the weaker letters of its case that it may take in and the officer may sign
     * @param since   when it began to wait; {@code waited} the working days since, {@code late} those beyond the step's limit
     */
    record Letter(String taskId, boolean maySign, boolean mayPrepare, String holder, OffsetDateTime since, int waited, int late,
            long id, String paperId, String level, String instrument, String reason, String presently, String addressees, boolean chooses,
            LetterDraft draft, Integer together, List<Long> absorbs) {}

    /** The letters of one case, highest level first; {@code unit} leads it. */
    record Group(String caseNumber, String title, String unit, List<Letter> letters) {}

    /** How many letters of how many cases wait, and the first of them. */
    record Waiting(int letters, int cases, List<Group> first) {}

    private final DutyTasks tasks;
    private final SigningDesk desk;
    private final Cases cases;
    private final CaseUnits units;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final LeaderSettings settings;
    private final Clock clock;

    WaitingLetters(DutyTasks tasks, SigningDesk desk, Cases cases, CaseUnits units, Organization organization, WorkingCalendar calendar,
            LeaderSettings settings, Clock clock) {
        this.settings = settings;
        this.tasks = tasks;
        this.desk = desk;
        this.cases = cases;
        this.units = units;
        this.organization = organization;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the officer may sign one of them at this moment, or prepare any. */
    boolean concern(String officer) {
        return desk.mayEver(officer) || desk.maySign(officer) && !mine(officer).isEmpty();
    }

    /** Those of the cases whose letter has waited longest, and how many there are. */
    public Waiting of(String officer) {
        Set<String> own = mine(officer);
        Map<Long, Boolean> asked = new HashMap<>();
        Predicate<SubjectTask> prepares = task -> asked.computeIfAbsent(task.caseId(), caseId -> desk.mayPrepare(officer, caseId));
        Map<Long, List<SubjectTask>> byCase = tasks.standing(EscalationProcess.KEY, EscalationProcess.SIGN).stream()
                .filter(task -> own.contains(task.id()) || prepares.test(task))
                .collect(Collectors.groupingBy(SubjectTask::caseId, LinkedHashMap::new, Collectors.toList()));
        List<SubjectTask> shown = new ArrayList<>();
        byCase.values().stream().takeWhile(some -> shown.size() < settings.letters()).forEach(shown::addAll);
        Map<Long, WaitingLetter> letters = desk.of(shown.stream().map(SubjectTask::subjectId).toList()).stream()
                .collect(Collectors.toMap(WaitingLetter::id, letter -> letter));
        Set<Long> signed = shown.stream().filter(task -> own.contains(task.id())).map(SubjectTask::subjectId).collect(Collectors.toSet());
        Map<Long, List<Letter>> written = shown.stream().collect(Collectors.groupingBy(SubjectTask::caseId, LinkedHashMap::new, Collectors
                .mapping(task -> letter(task, letters.get(task.subjectId()), own.contains(task.id()), prepares.test(task), signed),
                        Collectors
                                .toList())));
        return new Waiting(byCase.values().stream().mapToInt(List::size).sum(), byCase.size(),
                written.entrySet().stream().map(entry -> group(entry.getKey(), entry.getValue())).toList());
    }

    /** Which letter each task that the officer may do now is about. */
    Map<String, SubjectTask> signable(String officer) {
        Set<String> own = mine(officer);
        return tasks.standing(EscalationProcess.KEY, EscalationProcess.SIGN).stream().filter(task -> own.contains(task.id()))
                .collect(Collectors.toMap(SubjectTask::id, task -> task));
    }

    private Set<String> mine(String officer) {
        return tasks.at(officer, EscalationProcess.SIGN).stream().map(DutyTask::id).collect(Collectors.toSet());
    }

    private Group group(long caseId, List<Letter> letters) {
        RectificationCase c = cases.get(caseId);
        return new Group(c.caseNumber(), c.title(), organization.unitName(units.lead(caseId)),
                letters.stream().sorted(Comparator.comparing(Letter::level).reversed().thenComparing(Letter::id)).toList());
    }

    private Letter letter(SubjectTask task, WaitingLetter letter, boolean maySign, boolean mayPrepare, Set<Long> signed) {
        LocalDate today = LocalDate.now(clock);
        return new Letter(task.id(), maySign, mayPrepare, task.assignee() == null ? null : organization.nameOf(task.assignee()),
                task.created(), DayCount.OVERDUE.on(calendar, task.created().toLocalDate(), today),
                task.due() == null ? 0 : DayCount.OVERDUE.on(calendar, task.due(), today), letter.id(), letter.paperId(), letter.level(),
                letter.instrument(), letter.reason(), letter.presently(), letter.addressees(), letter.chooses(), letter.draft(),
                letter.together(), letter.absorbs().stream().filter(signed::contains).toList());
    }
}
