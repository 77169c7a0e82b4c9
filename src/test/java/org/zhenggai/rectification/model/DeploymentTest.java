package org.zhenggai.rectification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhenggai.rectification.ground.engine.task.TaskStep;
import org.zhenggai.rectification.support.ProcessNames;
import org.zhenggai.rectification.support.RectificationTest;

/** What is deployed equals what lies on disk, and every task has exactly one step that takes its form. */
@RectificationTest
class DeploymentTest {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private ObjectProvider<TaskStep> steps;

    @Test
    void deployedFilesEqualTheFilesOnDisk() throws IOException {
        Map<String, String> deployed = new TreeMap<>();
        String deployment = repository.createDeploymentQuery().singleResult().getId();
        for (var resource : repository.getDeploymentResources(deployment)) {
            String name = resource.getName();
            deployed.put(name.substring(name.lastIndexOf('/') + 1),
                    new String(repository.getResourceAsStreamById(deployment, resource.getId()).readAllBytes()));
        }
        Map<String, String> onDisk = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    onDisk.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        assertThat(deployed).isEqualTo(onDisk);
    }

    @Test
    void everyTaskHasExactlyOneStep() {
        TreeSet<String> tasks = new TreeSet<>();
        ProcessNames.all().forEach(names -> Stream.of(names.tasks(), names.former()).flatMap(List::stream)
                .forEach(task -> tasks.add(names.key() + "/" + task)));
        assertThat(steps.stream().flatMap(step -> step.tasks().stream()).sorted().toList())
                .as("tasks that a TaskStep serves, and tasks that the classes …Process name: one step each").containsExactlyElementsOf(
                        tasks);
    }
}
