package org.zhenggai.rectification.procedures.administrativeact;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.ground.engine.task.TaskSubmission;

/** 撤回管理事项: who proposed it thinks better of it. */
@Component
class WithdrawActStep implements TaskStep {

    private final ActStore store;
    private final AuditLog audit;

    WithdrawActStep(ActStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(AdministrativeActProcess.KEY + "/" + AdministrativeActProcess.WITHDRAW);
    }

    @Override
    public Map<String, Object> perform(TaskSubmission form) {
        store.end(form.subjectKey(), ActState.WITHDRAWN, form.userId(), form.text("withdrawnBecause"));
        audit.record(Acts.entry(form.userId(), "撤回管理事项", store.get(form.subjectKey())).saying("原因：" + form.text("withdrawnBecause")));
        return Map.of();
    }
}
