package org.zhenggai.rectification.ground.engine.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.ConflictException;

/** Submits tasks for the caller of a request, by the same way as the form in a browser: gate, form check, the room's step. */
@Component
public class OwnTasks {

    private final TaskService tasks;
    private final EngineCalls engine;
    private final JdbcClient jdbc;

    OwnTasks(@Lazy TaskService tasks, EngineCalls engine, JdbcClient jdbc) {
        this.tasks = tasks;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /**
     * Submits the task's form in the present transaction. An unclaimed task of one of the caller's groups is claimed first.
     *
     * @throws ConflictException when the engine moved the instance on at the same moment, or the case ended
     * @throws RuntimeException  whatever the gate, the check of the form or the step refuses
     */
    public void submit(String taskId, Map<String, Object> form) {
        try {
            tasks.complete(taskId, form);
        } catch (OptimisticLockingException | ConcurrencyFailureException other) {
            throw new ConflictException("数据刚被他人更改，请刷新后重试");
        }
    }

    /**
     * Lets nobody else submit the task or put it into other hands before the present transaction ends; where somebody does so now, waits
     * until he has.
     */
    public void lock(String taskId) {
        jdbc.sql("select id_ from act_ru_task where id_ = :task for update").param("task", taskId).query(String.class).optional();
    }

    /** As {@link #lock}, the open tasks of a process instance: whoever ends it from outside waits for who submits one just now. */
    public void lockOf(String instanceId) {
        jdbc.sql("select id_ from act_ru_task where proc_inst_id_ = :instance order by id_ for update").param("instance", instanceId)
                .query(String.class).list();
    }

    /** Groups whose members may do the task. The caller of this room has checked that the task is the user's. */
    public List<String> groups(String taskId) {
        return engine.asSystem(() -> tasks.getIdentityLinksForTask(taskId).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
                .distinct().sorted().toList());
    }

    /** Puts the task into the officer's hands. The caller of this room has checked that the task is the user's and may be the officer's. */
    public void handOn(String taskId, String officer) {
        engine.asSystem(() -> {
            tasks.setAssignee(taskId, officer);
            return null;
        });
    }
}
