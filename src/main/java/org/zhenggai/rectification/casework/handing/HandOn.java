package org.zhenggai.rectification.casework.handing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.engine.PlainText;
import org.zhenggai.rectification.ground.engine.task.DutyTask;
import org.zhenggai.rectification.ground.engine.task.DutyTasks;
import org.zhenggai.rectification.ground.engine.task.OwnTasks;
import org.zhenggai.rectification.ground.organization.Officer;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.organization.Positions;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Hands a task on to a colleague of the same unit who may do it in his own right, or as a substitute. The rules for its submission stay
 * what they are: whoever it is handed to judges no work of his own either.
 */
@Service
@Transactional
public class HandOn {

    /** Somebody the task can be handed to. */
    public record Colleague(String id, String name) {}

    private final DutyTasks duties;
    private final OwnTasks tasks;
    private final Organization organization;
    private final Positions positions;
    private final Timeline timeline;
    private final AuditLog audit;
    private final HandingSettings settings;

    HandOn(DutyTasks duties, OwnTasks tasks, Organization organization, Positions positions, Timeline timeline, AuditLog audit,
            HandingSettings settings) {
        this.duties = duties;
        this.tasks = tasks;
        this.organization = organization;
        this.positions = positions;
        this.timeline = timeline;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Those of the officer's unit who may do the task too, by name.
     *
     * @throws ForbiddenException when it is not the officer's to do
     */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(String officer, String taskId) {
        return colleagues(officer, own(officer, taskId));
    }

    /**
     * Hands the task on.
     *
     * @throws ForbiddenException  when it is not the officer's to do
     * @throws ConflictException   when nobody else of the unit may do it
     * @throws BadRequestException without a reason, or for somebody who may not do it
     */
    public Colleague hand(String officer, String taskId, String to, String reason) {
        tasks.lock(taskId);
        DutyTask task = own(officer, taskId);
        String why = PlainText.written(reason);
        if (why.length() < settings.shortest() || why.length() > settings.longest()) {
            throw new BadRequestException("请写明转办的理由，" + settings.shortest() + "至" + settings.longest() + "字");
        }
        List<Colleague> possible = colleagues(officer, task);
        if (possible.isEmpty()) {
            throw new ConflictException("本单位没有其他可以办理这项任务的人员");
        }
        Colleague colleague = possible.stream().filter(one -> one.id().equals(to)).findFirst()
                .orElseThrow(() -> new BadRequestException("只能转给本单位可以办理这项任务的人员，请重新选择"));
        tasks.handOn(taskId, colleague.id());
        String what = "转办“" + task.name() + "”，由" + colleague.name() + "办理";
        if (task.caseId() != null) {
            timeline.append(task.caseId(), officer, "TASK_HANDED_ON", what, why);
        }
        audit.record(Act.of(Category.CASEWORK, officer, "转办任务").on(task.caseId() == null ? task.processName() : task.businessKey())
                .saying("任务“" + task.name() + "”" + (task.caseId() == null ? "，理由：" + why : "，理由见案件时间线")).changing(officer, colleague
                        .id()));
        return colleague;
    }

    private DutyTask own(String officer, String taskId) {
        return duties.of(officer, List.of(taskId)).stream().findFirst()
                .orElseThrow(() -> new ForbiddenException("这项任务不由您办理、已由他人领取或者已经办结，不能转办"));
    }

    private List<Colleague> colleagues(String officer, DutyTask task) {
        String unit = organization.officer(officer).map(Officer::unitId).orElse(null);
        Set<String> may = new LinkedHashSet<>();
        tasks.groups(task.id()).forEach(group -> Positions.of(group).filter(post -> post.unitId() == null || post.unitId().equals(unit))
                .ifPresent(post -> may.addAll(positions.holders(unit, post.role()))));
        may.remove(officer);
        return may.stream().map(id -> new Colleague(id, organization.nameOf(id))).toList();
    }
}
