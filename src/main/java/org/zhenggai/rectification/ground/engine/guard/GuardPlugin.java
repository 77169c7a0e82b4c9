package org.zhenggai.rectification.ground.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.engine.Interceptors;
import org.zhenggai.rectification.ground.engine.task.Casework;
import org.zhenggai.rectification.ground.engine.task.StartForms;
import org.zhenggai.rectification.ground.engine.task.TaskGate;
import org.zhenggai.rectification.ground.engine.task.TaskSubmissions;

/** Puts the guard into the engine: both REST interfaces, the web applications and our own code go through these services. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    /** Ids such as {@code town-a.handler-2}. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9.-]*";

    private final TaskGate gate;
    private final TaskSubmissions submissions;
    private final StartForms starts;

    private final ObjectProvider<Casework> casework;
    private final ObjectProvider<EngineOperators> operators;
    private final ApplicationEventPublisher events;

    GuardPlugin(TaskGate gate, TaskSubmissions submissions, StartForms starts, ObjectProvider<Casework> casework,
            ObjectProvider<EngineOperators> operators, ApplicationEventPublisher events) {
        this.events = events;
        this.casework = casework;
        this.operators = operators;
        this.starts = starts;
        this.gate = gate;
        this.submissions = submissions;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTaskService(new GuardedTaskService(gate, submissions));
        configuration.setRuntimeService(new GuardedRuntimeService());
        configuration.setFormService(new GuardedFormService(submissions, starts, events));
        Interceptors.add(configuration, () -> new CallerRequired(configuration));
        Interceptors.add(configuration, () -> new CallerCommands(() -> configuration.getIdentityService().getCurrentAuthentication(),
                casework));
        configuration.setManagementService(new GuardedManagementService(configuration, operators));
        // who sees where an instance stands does not see its variables for that
        configuration.setEnforceSpecificVariablePermission(true);
        // a candidate works on a task; assigning it, or writing its variables, is more than that
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setUserResourceWhitelistPattern(IDS);
        configuration.setGroupResourceWhitelistPattern(IDS);
        configuration.setResourceAuthorizationProvider(new OwnAccountGrants());
        configuration.setEnablePasswordPolicy(true);
        // a refused submission is an answer, not an error in the log; failed jobs are logged all the same
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(NoPasswordIdentityProvider.class));
        List<SessionFactory> factories = new ArrayList<>();
        if (configuration.getCustomSessionFactories() != null) {
            factories.addAll(configuration.getCustomSessionFactories());
        }
        factories.add(new GenericManagerFactory(GroupAuthorizations.class) {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class; // in its place
            }
        });
        configuration.setCustomSessionFactories(factories);
    }
}
