package org.zhenggai.rectification.ground.engine.guard;

import java.util.Map;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/** Officers start processes by their start forms and in no other way: whoever may start one may not choose its variables. */
class GuardedRuntimeService extends RuntimeServiceImpl {

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        refuseCaller();
        return super.createProcessInstanceById(processDefinitionId);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        refuseCaller();
        return super.createProcessInstanceByKey(processDefinitionKey);
    }

    @Override
    public ProcessInstance startProcessInstanceByMessage(String messageName, String businessKey, Map<String, Object> variables) {
        refuseCaller();
        return super.startProcessInstanceByMessage(messageName, businessKey, variables);
    }

    @Override
    public RestartProcessInstanceBuilder restartProcessInstances(String processDefinitionId) {
        refuseCaller();
        return super.restartProcessInstances(processDefinitionId);
    }

    private void refuseCaller() {
        boolean caller = commandExecutor.execute(context -> context.getAuthentication() != null && context.isAuthorizationCheckEnabled());
        if (caller) {
            throw new ForbiddenException("流程只能通过发起表单启动");
        }
    }
}
