package org.zhenggai.rectification.views.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.engine.task.DutyTasks.Ended;
import org.zhenggai.rectification.ground.engine.task.HeldTask;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** What became of a submission: who goes on, and by when. Told to whoever submitted, as far as the case is his unit's. */
@Service
class Aftermath {

    /**
     * After a submission.
     *
     * @param task    what was submitted
     * @param number  case it was about, null for none
     * @param next    tasks that this submission opened
     * @param waiting tasks of the same process that were open already and are waited for, where it opened none
     * @param ended   whether the process has come to its end
     */
    record After(String task, String number, String title, List<Next> next, List<Next> waiting, boolean ended) {}

    /**
     * A task that goes on.
     *
     * @param holder who has it or may take it, in words
     * @param due    last day, null for none
     * @param own    the task's id where the officer may go on with it at once, else null
     */
    record Next(String task, String holder, LocalDate due, String own) {}

    private record Case(String number, String title) {}

    private final DutyTasks tasks;
    private final Holders holders;
    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final DeskSettings settings;

    Aftermath(DutyTasks tasks, Holders holders, CaseAccess access, JdbcClient jdbc, DeskSettings settings) {
        this.tasks = tasks;
        this.holders = holders;
        this.access = access;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * What became of the task that the officer submitted.
     *
     * @throws NotFoundException where the officer submitted no such task: the answer does not tell whether there is one
     */
    @Transactional(readOnly = true)
    public After of(String officer, String taskId) {
        Ended ended = tasks.ended(officer, taskId).orElseThrow(() -> new NotFoundException("没有您已提交的这项任务"));
        boolean running = !tasks.running(List.of(ended.rootInstanceId())).isEmpty();
        List<HeldTask> open = running ? tasks.within(List.of(ended.rootInstanceId())) : List.of();
        Optional<Case> about = caseOf(officer, ended.instanceId());
        List<HeldTask> opened = open.stream().filter(task -> !task.created().isBefore(ended.endedAt())).toList();
        // of a plan's process other units' tasks are nobody's business
        List<HeldTask> others = opened.isEmpty() && about.isPresent() ? open : List.of();
        return new After(ended.name(), about.map(Case::number).orElse(null), about.map(Case::title).orElse(null), words(officer, opened),
                words(officer, others), !running);
    }

    private List<Next> words(String officer, List<HeldTask> open) {
        List<HeldTask> named = open.stream().limit(settings.followers()).toList();
        List<String> own = tasks.of(officer, named.stream().map(HeldTask::id).toList()).stream().map(DutyTask::id).toList();
        return named.stream().map(task -> new Next(task.name(), holders.of(task), task.due(), own.contains(task.id()) ? task.id() : null))
                .toList();
    }

    /** The case the officer submitted something about in this instance, where it is still one of the officer's unit. */
    private Optional<Case> caseOf(String officer, String instance) {
        return jdbc.sql("""
                select c.case_number, c.title from submission_made m join case_standing c on c.id = m.case_id
                where m.submitted_by = :user and m.instance_id = :instance
                  and (:all or exists (select 1 from case_party v where v.case_id = c.id and v.unit_id = :unit))
                order by m.id desc limit 1""")
                .param("user", officer).param("instance", instance).param("all", access.reader(officer).all())
                .param("unit", access.reader(officer).unitId())
                .query((row, n) -> new Case(row.getString("case_number"), row.getString("title"))).optional();
    }
}
