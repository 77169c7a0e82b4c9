package org.zhenggai.rectification.operations.repair;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.rectification.casework.finding.Cases;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.ground.refusal.BadRequestException;
import org.zhenggai.rectification.ground.refusal.ConflictException;
import org.zhenggai.rectification.ground.refusal.NotFoundException;

/**
 * Frees a stuck case. The administrator decides nothing of the case: a failed step does what it would have done, a task goes only to
 * those whose it is. Each act stands in the audit log with its cause and in the case's own history.
 */
@Service
@Transactional
public class CaseRepair {

    private static final int REASON_LIMIT = 500;

    private final Cases cases;
    private final StuckInstances instances;
    private final Organization organization;
    private final AuditLog audit;
    private final Timeline timeline;

    CaseRepair(Cases cases, StuckInstances instances, Organization organization, AuditLog audit, Timeline timeline) {
        this.cases = cases;
        this.instances = instances;
        this.organization = organization;
        this.audit = audit;
        this.timeline = timeline;
    }

    @Transactional(readOnly = true)
    public Stuck of(String caseNumber) {
        found(caseNumber);
        return new Stuck(caseNumber, instances.failures(caseNumber), instances.tasks(caseNumber));
    }

    /** Tries a failed step once more; should it fail again, it is here again. */
    public Stuck retry(String caseNumber, String incidentId, String administrator) {
        RectificationCase c = found(caseNumber);
        Stuck.Failure failure = instances.failures(caseNumber).stream().filter(one -> one.id().equals(incidentId)).findFirst()
                .orElseThrow(() -> new NotFoundException("案件" + caseNumber + "没有这个故障，或者它已经排除，请刷新"));
        if (!failure.retryable() || !instances.retry(incidentId)) {
            throw new ConflictException("“" + failure.step() + "”的故障不能在这里重试，请在流程页面处理");
        }
        audit.record(Act.of(Category.REPAIR, administrator, "重试停滞环节").on(caseNumber)
                .saying(failure.process() + "“" + failure.step() + "”"));
        timeline.append(c.id(), administrator, "STEP_RETRIED", "系统管理员重试停滞的环节“" + failure.step() + "”", failure.process());
        return of(caseNumber);
    }

    /** Takes a task from its holder: back to its candidates, or to one of them. */
    public Stuck release(String caseNumber, String taskId, String officer, String reason, String administrator) {
        RectificationCase c = found(caseNumber);
        Stuck.HeldTask task = instances.tasks(caseNumber).stream().filter(one -> one.id().equals(taskId)).findFirst()
                .orElseThrow(() -> new NotFoundException("案件" + caseNumber + "没有这项待办任务，或者它已经办结，请刷新"));
        if (reason == null || reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw new BadRequestException("请写明原因，不超过" + REASON_LIMIT + "字");
        }
        check(task, officer);
        instances.handOver(taskId, task.holder(), officer);
        String what = officer == null ? "将任务“" + task.name() + "”放回，由原岗位人员重新领取"
                : "将任务“" + task.name() + "”改派给" + organization.nameOf(officer);
        String from = task.holder() == null ? "" : "原办理人：" + task.holderName() + "；";
        audit.record(Act.of(Category.REPAIR, administrator, officer == null ? "放回任务" : "改派任务").on(caseNumber)
                .saying("任务“" + task.name() + "”，原因见案件时间线").changing(task.holder(), officer));
        timeline.append(c.id(), administrator, officer == null ? "TASK_RELEASED" : "TASK_REASSIGNED", "系统管理员" + what,
                from + "原因：" + reason.strip());
        return of(caseNumber);
    }

    private void check(Stuck.HeldTask task, String officer) {
        if (task.candidates().isEmpty()) {
            throw new ConflictException("任务“" + task.name() + "”没有其他可办理人，放回后无人能够领取；请先由安全管理员调整岗位");
        }
        if (officer == null && task.holder() == null) {
            throw new ConflictException("任务“" + task.name() + "”无人领取，无需放回");
        }
        if (officer != null && officer.equals(task.holder())) {
            throw new ConflictException("任务“" + task.name() + "”已由" + task.holderName() + "办理，无需改派");
        }
        if (officer != null && task.candidates().stream().noneMatch(candidate -> candidate.id().equals(officer))) {
            throw new ConflictException("任务“" + task.name() + "”只能改派给有权办理的岗位人员");
        }
    }

    private RectificationCase found(String caseNumber) {
        return cases.byNumber(caseNumber).orElseThrow(() -> new NotFoundException("没有案件" + caseNumber));
    }
}
