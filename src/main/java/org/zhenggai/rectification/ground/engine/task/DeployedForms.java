package org.zhenggai.rectification.ground.engine.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Texts of the forms of tasks. A task's form came with the deployment of its model and never changes: each is read once by each node, three
 * statements that every submission asked before.
 */
final class DeployedForms {

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    String of(TaskEntity task, CommandContext context) {
        return texts.computeIfAbsent(task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), key -> read(task.getId(), context));
    }

    private static String read(String taskId, CommandContext context) {
        try (InputStream form = context.runWithoutAuthorization(() -> new GetDeployedTaskFormCmd(taskId).execute(context))) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
