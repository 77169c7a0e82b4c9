package org.zhenggai.rectification.ground.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.refusal.ForbiddenException;

/**
 * Start forms as officers use them: the choices are the officer's own, the values are checked against the same form, and the room's
 * step decides, all inside one engine command and one transaction.
 */
@Component
public class StartForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Acting acting;
    private final ObjectProvider<StartStep> steps;
    private final ObjectProvider<FormCheck> formCheck;
    private final ObjectProvider<Casework> casework;
    private final ObjectProvider<FormKeeper> keepers;

    StartForms(Acting acting, ObjectProvider<StartStep> steps, ObjectProvider<FormCheck> formCheck, ObjectProvider<Casework> casework,
            ObjectProvider<FormKeeper> keepers) {
        this.keepers = keepers;
        this.acting = acting;
        this.steps = steps;
        this.formCheck = formCheck;
        this.casework = casework;
    }

    /** The form with the choices of the caller; as deployed where the system reads it or no step serves it. */
    public String shown(String definitionId, String form, CommandContext context) {
        String user = context.getAuthenticatedUserId();
        Optional<StartStep> step = step(definitionId, context);
        if (user == null || step.isEmpty()) {
            return form;
        }
        try {
            JsonNode schema = JSON.readTree(form);
            offer(schema.path("components"), step.get().factsFor(user));
            return JSON.writeValueAsString(schema);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("start form of " + definitionId + " is no JSON", e);
        }
    }

    public ProcessInstance submit(String definitionId, Map<String, Object> submitted, CommandContext context) {
        String user = context.getAuthenticatedUserId();
        String key = definition(definitionId, context).getKey();
        casework.stream().flatMap(rule -> rule.refusal(user, key).stream()).findFirst().ifPresent(reason -> {
            throw new ForbiddenException(reason);
        });
        checkStarter(definitionId, context);
        StartStep step = step(definitionId, context)
                .orElseThrow(() -> new ForbiddenException("这个流程由系统自动启动，不能手工发起"));
        String form = form(definitionId, context);
        Map<String, Object> facts = step.factsFor(user);
        Map<String, Object> values = formCheck.getObject().check(form, submitted == null ? Map.of() : submitted, facts);
        List<FormLine> lines = formCheck.getObject().read(form, values, facts);
        AtomicReference<String> principal = new AtomicReference<>();
        StartOrder order = acting.during(user, null, starterGroups(definitionId, context),
                () -> {
                    principal.set(acting.principalOf(user).orElse(null));
                    return step.perform(new StartSubmission(step.processKey(), user, values));
                },
                begun -> new StandIns.Work(step.processKey(), (String) begun.variables().get("caseId"),
                        (String) begun.variables().get("subjectId")));
        ProcessInstance started = context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration().getRuntimeService()
                .createProcessInstanceById(definitionId).businessKey(order.businessKey()).setVariables(order.variables()).execute());
        SubmittedForm kept = new SubmittedForm(step.processKey(), definition(definitionId, context).getName(), started.getId(), null, null,
                (String) order.variables().get("caseId"), (String) order.variables().get("subjectId"), user, principal.get(), lines);
        keepers.forEach(keeper -> keeper.keep(kept));
        return started;
    }

    /** Before the values are looked at: who may not start the process learns nothing of its form. */
    private static void checkStarter(String definitionId, CommandContext context) {
        try {
            context.getProcessEngineConfiguration().getCommandCheckers()
                    .forEach(checker -> checker.checkCreateProcessInstance(definition(definitionId, context)));
        } catch (AuthorizationException e) {
            throw new ForbiddenException("您的岗位不能发起这个流程");
        }
    }

    private Optional<StartStep> step(String definitionId, CommandContext context) {
        String key = definition(definitionId, context).getKey();
        return steps.stream().filter(candidate -> candidate.processKey().equals(key)).findFirst();
    }

    private static List<String> starterGroups(String definitionId, CommandContext context) {
        return definition(definitionId, context).getCandidateStarterGroupIdExpressions().stream().map(Expression::getExpressionText)
                .toList();
    }

    private static ProcessDefinitionEntity definition(String definitionId, CommandContext context) {
        return context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration().getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId));
    }

    private static void offer(JsonNode components, Map<String, Object> facts) {
        for (JsonNode component : components) {
            Object choices = facts.get(component.path("valuesKey").asText());
            if (choices != null) {
                ((ObjectNode) component).set("values", JSON.valueToTree(choices));
                ((ObjectNode) component).remove("valuesKey");
            }
            offer(component.path("components"), facts);
        }
    }

    private static String form(String definitionId, CommandContext context) {
        try (InputStream form = context.runWithoutAuthorization(() -> new GetDeployedStartFormCmd(definitionId).execute(context))) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
