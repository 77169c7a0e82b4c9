package org.zhenggai.rectification.views.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.engine.task.SubjectTask;
import org.zhenggai.rectification.procedures.instruction.InstructionProcess;
import org.zhenggai.rectification.procedures.instruction.Instructions;
import org.zhenggai.rectification.procedures.opinion.OpinionProcess;
import org.zhenggai.rectification.procedures.opinion.Opinions;

/** What was ordered or asked by the tasks of a desk that somebody began for it, where several of one case look alike without,
 * and whose opinion a task waits for. */
@Component
class AskedWords {

    private final DutyTasks duties;
    private final Instructions instructions;
    private final Opinions opinions;

    AskedWords(DutyTasks duties, Instructions instructions, Opinions opinions) {
        this.duties = duties;
        this.instructions = instructions;
        this.opinions = opinions;
    }

    /** In words by task, with whose opinion it waits for. */
    Map<String, List<String>> of(List<DutyTask> tasks) {
        Map<String, List<String>> words = new HashMap<>();
        InstructionProcess.TASKS.forEach(step -> add(words, tasks, InstructionProcess.KEY, step, instructions::words));
        OpinionProcess.TASKS.forEach(step -> add(words, tasks, OpinionProcess.KEY, step, opinions::words));
        opinions.waitingFor(tasks.stream().map(DutyTask::id).toList()).forEach((task, text) -> words.computeIfAbsent(task,
                id -> new ArrayList<>()).add(text));
        return words;
    }

    private void add(Map<String, List<String>> words, List<DutyTask> tasks, String process, String step,
            Function<List<Long>, Map<Long, String>> known) {
        Set<String> here = tasks.stream().filter(task -> step.equals(task.key())).map(DutyTask::id).collect(Collectors.toCollection(
                HashSet::new));
        if (here.isEmpty()) {
            return;
        }
        List<SubjectTask> of = duties.standing(process, step).stream().filter(task -> here.contains(task.id())).toList();
        Map<Long, String> texts = known.apply(of.stream().map(SubjectTask::subjectId).toList());
        of.forEach(task -> words.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(texts.get(task
                .subjectId())));
    }
}
