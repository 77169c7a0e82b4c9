package org.zhenggai.rectification.procedures.administrativeact.process;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.EngineCalls;
import org.zhenggai.rectification.ground.refusal.SubmissionRefusedException;
import org.zhenggai.rectification.procedures.administrativeact.AdministrativeActProcess;

/** Submits the start form of an administrative act for the caller, as Tasklist does. */
@Component
public class ActStarts {

    private final FormService forms;
    private final RepositoryService repository;
    private final EngineCalls engine;

    ActStarts(FormService forms, RepositoryService repository, EngineCalls engine) {
        this.forms = forms;
        this.repository = repository;
        this.engine = engine;
    }

    /** @throws SubmissionRefusedException when the form is not filled in as it must be */
    public void propose(Map<String, Object> form) {
        String definition = engine.asSystem(() -> repository.createProcessDefinitionQuery()
                .processDefinitionKey(AdministrativeActProcess.KEY).latestVersion().singleResult().getId());
        forms.submitStartForm(definition, form);
    }
}
