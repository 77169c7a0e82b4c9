package org.zhenggai.rectification.ground.engine.task;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;

/** Moves an instance back to a step that was submitted. The caller has checked that this may be done, and undoes what the step wrote. */
@Component
public class StepBack {

    /** A task that would go. @param holder who holds it, null for nobody */
    public record Follower(String id, String name, String holder) {}

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineCalls engine;
    private final JdbcClient jdbc;

    StepBack(@Lazy RuntimeService runtime, @Lazy TaskService tasks, EngineCalls engine, JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /**
     * The tasks in these activities of the instance, those of processes they call included. Until the present transaction ends nobody else
     * submits them or puts them into other hands.
     */
    public List<Follower> locked(String instanceId, Set<String> activities) {
        return jdbc.sql(TASKS + " for update of t").param("instance", instanceId).param("activities", activities).query(Follower.class)
                .list();
    }

    /** The same without holding anybody up. */
    public List<Follower> following(String instanceId, Set<String> activities) {
        return jdbc.sql(TASKS).param("instance", instanceId).param("activities", activities).query(Follower.class).list();
    }

    private static final String TASKS = """
            with recursive called as (
              select i.id_ from act_ru_execution e join act_ru_execution i on i.super_exec_ = e.id_
               where e.proc_inst_id_ = :instance and e.act_id_ in (:activities)
              union select i.id_ from called c join act_ru_execution e on e.proc_inst_id_ = c.id_
               join act_ru_execution i on i.super_exec_ = e.id_)
            select t.id_ as id, t.name_ as name, t.assignee_ as holder from act_ru_task t
             where t.proc_inst_id_ in (select id_ from called)
                or t.proc_inst_id_ = :instance and t.task_def_key_ in (:activities) order by t.id_""";

    /**
     * Leaves these activities and begins the step anew, in nobody's hands.
     *
     * @param due when the step was due before, null for never
     * @return the new task, with its candidate groups
     */
    public Begun back(String instanceId, Set<String> activities, String step, Date due) {
        return engine.asSystem(() -> {
            Set<String> entered = new TreeSet<>();
            collect(runtime.getActivityInstance(instanceId), activities, entered);
            var change = runtime.createProcessInstanceModification(instanceId).startBeforeActivity(step);
            entered.forEach(change::cancelAllForActivity);
            change.execute();
            Task task = tasks.createTaskQuery().processInstanceId(instanceId).taskDefinitionKey(step).singleResult();
            List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).filter(
                    group -> group != null).toList();
            task.setDueDate(due);
            tasks.saveTask(task);
            return new Begun(task.getId(), new ArrayList<>(groups));
        });
    }

    /** Puts the task into the hands of the caller of the request, by the way of every claim. */
    public void take(String taskId, String caller) {
        tasks.claim(taskId, caller);
    }

    /** A step that was begun anew. */
    public record Begun(String taskId, List<String> groups) {}

    /** Of an activity for each of several the whole is left, not one after the other. */
    private static void collect(ActivityInstance tree, Set<String> activities, Set<String> found) {
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            String id = child.getActivityId();
            if (activities.contains(id) || activities.contains(id.replace("#multiInstanceBody", ""))) {
                found.add(id);
            } else {
                collect(child, activities, found);
            }
        }
    }
}
