package org.zhenggai.rectification.ground.engine.task;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/** Lets a caller through to a task, or says why not. Nobody works on a task that is not theirs, whichever client they use. */
@Component
public class TaskGate {

    private final ObjectProvider<Casework> casework;
    private final JdbcClient jdbc;

    TaskGate(ObjectProvider<Casework> casework, JdbcClient jdbc) {
        this.casework = casework;
        this.jdbc = jdbc;
    }

    /**
     * The task, held by the caller: an unclaimed task of one of the caller's groups is claimed first.
     *
     * @throws NotFoundException  when there never was such a task
     * @throws ConflictException  when it is done already
     * @throws ForbiddenException when it is not the caller's
     */
    public TaskEntity held(String taskId, CommandContext context) {
        waitForOthers(taskId);
        TaskEntity task = existing(taskId, context);
        Authentication caller = caller(task, context);
        if (task.getAssignee() == null && isCandidate(task, caller)) {
            new ClaimTaskCmd(taskId, caller.getUserId()).execute(context);
        }
        if (!Objects.equals(task.getAssignee(), caller.getUserId())) {
            throw new ForbiddenException(task.getAssignee() == null || !isCandidate(task, caller)
                    ? "这项任务不属于您的单位和岗位，不能办理" : "这项任务已由他人领取，须先由领取人放回");
        }
        return task;
    }

    /** Checks that the caller may claim the task for {@code userId}. */
    public void checkClaim(String taskId, String userId, CommandContext context) {
        TaskEntity task = existing(taskId, context);
        Authentication caller = caller(task, context);
        if (!caller.getUserId().equals(userId)) {
            throw new ForbiddenException("任务只能由本人领取，不能替他人领取");
        }
        if (!isCandidate(task, caller)) {
            throw new ForbiddenException("这项任务不属于您的单位和岗位，不能领取");
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(userId)) {
            throw new ConflictException("这项任务已由他人领取，请刷新任务列表");
        }
    }

    /** Checks that the caller gives back a task of their own. */
    public void checkGiveBack(String taskId, CommandContext context) {
        TaskEntity task = existing(taskId, context);
        if (!Objects.equals(task.getAssignee(), caller(task, context).getUserId())) {
            throw new ForbiddenException("只能放回本人领取的任务");
        }
        if (task.getCandidates().stream().allMatch(link -> link.getGroupId() == null)) {
            throw new ForbiddenException("这项任务只由您本人办理，不能放回"); // no list would show it any more
        }
    }

    /** Who submits the same task at the same time waits here until the first is done, and then finds it done. */
    private void waitForOthers(String taskId) {
        jdbc.sql("select id_ from act_ru_task where id_ = :task for update").param("task", taskId).query(String.class).optional();
    }

    private TaskEntity existing(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task != null) {
            return task;
        }
        if (context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId) != null) {
            throw new ConflictException("这项任务已经办结，请刷新任务列表");
        }
        throw new NotFoundException("没有这项任务");
    }

    private Authentication caller(TaskEntity task, CommandContext context) {
        Authentication caller = context.getAuthentication();
        if (caller == null) {
            throw new ForbiddenException("任务只能由办理人本人办理");
        }
        String process = task.getProcessDefinitionId() == null ? null : task.getProcessInstance().getProcessDefinition().getKey();
        casework.stream().flatMap(rule -> rule.refusal(caller.getUserId(), process).stream()).findFirst().ifPresent(reason -> {
            throw new ForbiddenException(reason);
        });
        return caller;
    }

    private static boolean isCandidate(TaskEntity task, Authentication caller) {
        List<String> groups = caller.getGroupIds() == null ? List.of() : caller.getGroupIds();
        return task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId())
                || caller.getUserId().equals(link.getUserId()));
    }
}
