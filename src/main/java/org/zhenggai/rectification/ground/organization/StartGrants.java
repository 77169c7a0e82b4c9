package org.zhenggai.rectification.ground.organization;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers each process that officers start themselves to the groups its model names as candidate starters (e.g. {@code role.handler}).
 * What they may start it for, the process's start step decides.
 */
@Component
class StartGrants {

    private final RepositoryService repository;
    private final Grants grants;

    StartGrants(RepositoryService repository, Grants grants) {
        this.repository = repository;
        this.grants = grants;
    }

    @Transactional
    public void ensure() {
        for (ProcessDefinition definition : repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list()) {
            repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(Process.class).stream()
                    .flatMap(process -> process.getCamundaCandidateStarterGroupsList().stream())
                    .forEach(group -> grants.grant(group, Resources.PROCESS_DEFINITION, definition.getKey(), Permissions.READ,
                            Permissions.CREATE_INSTANCE));
        }
    }
}
