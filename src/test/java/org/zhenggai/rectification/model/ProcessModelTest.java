package org.zhenggai.rectification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.support.ProcessNames;

/** Rules for {@code processes/*.bpmn} and {@code *.dmn} (shared design, rules for models). */
class ProcessModelTest {

    private static final String CONDITION = "\\$\\{[a-zA-Z]+ == (\"[A-Z_]+\"|true|false)}";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String ID = "(Task|Service|Decide|Call|Gateway|Start|End|Timer|Message|Sub|Flow)_[A-Z][A-Za-z_]*";

    static Stream<Path> models() throws IOException {
        return Files.list(Path.of("processes")).filter(path -> path.toString().endsWith(".bpmn")).sorted();
    }

    static Stream<Path> tables() throws IOException {
        return Files.list(Path.of("processes")).filter(path -> path.toString().endsWith(".dmn")).sorted();
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelKeepsTheRules(Path path) {
        String name = path.getFileName().toString().replace(".bpmn", "");
        assertThat(broken(name, Bpmn.readModelFromFile(path.toFile()))).isEmpty();
    }

    @Test
    void badModelIsFound() {
        BpmnModelInstance bad = Bpmn.createExecutableProcess("other").startEvent("x").userTask("task1").exclusiveGateway("gw")
                .condition(null, "${a.b() > 3}").scriptTask("s").endEvent("e").moveToLastGateway().endEvent("f").done();
        assertThat(broken("name", bad)).hasSizeGreaterThan(6).anyMatch(rule -> rule.contains("script"))
                .anyMatch(rule -> rule.contains("form")).anyMatch(rule -> rule.contains("condition"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void tableHasAVersionAndTakesCareOfElse(Path path) {
        assertThat(broken(Dmn.readModelFromFile(path.toFile()))).isEmpty();
    }

    @Test
    void badTableIsFound() throws IOException {
        String good = Files.readString(Path.of("processes/independent-causes.dmn"));
        String elseRow = "<rule id=\"Rule_99\"><description>其余：不另行处理</description>" + "<inputEntry><text></text></inputEntry>".repeat(3)
                + "<outputEntry><text>0</text></outputEntry>".repeat(7) + "</rule></decisionTable>";
        assertThat(broken(table(good))).isEmpty();
        assertThat(broken(table(good.replace("</decisionTable>", elseRow)))).singleElement().asString().contains("fires always");
        assertThat(broken(table(good.replaceAll(" camunda:versionTag=\"[^\"]*\"", "").replace("COLLECT", "FIRST")))).hasSize(2)
                .anyMatch(rule -> rule.contains("version tag")).anyMatch(rule -> rule.contains("else"));
    }

    private static DmnModelInstance table(String dmn) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
    }

    /** Where the first row that hits counts, the last one is for everything else; where all count, such a row would fire always. */
    private static List<String> broken(DmnModelInstance model) {
        List<String> broken = new ArrayList<>();
        model.getModelElementsByType(Decision.class).stream().filter(decision -> !isVersion(decision.getVersionTag()))
                .forEach(decision -> broken.add(decision.getId() + " has no version tag"));
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            List<Rule> rules = new ArrayList<>(table.getRules());
            List<Rule> open = rules.stream().filter(rule -> rule.getInputEntries().stream()
                    .allMatch(entry -> entry.getTextContent().isBlank())).toList();
            switch (String.valueOf(table.getAttributeValue("hitPolicy"))) {
                case "FIRST" -> {
                    if (!open.equals(rules.subList(rules.size() - 1, rules.size()))) {
                        broken.add("its last row, and no other, is for everything else");
                    }
                }
                case "COLLECT" -> open.stream().filter(rule -> !rule.getDescription().getTextContent().contains("通用"))
                        .forEach(rule -> broken.add(rule.getId() + " fires always and does not say that it means it"));
                default -> broken.add("its hit policy is neither FIRST nor COLLECT");
            }
            rules.stream().filter(rule -> rule.getDescription().getTextContent().isBlank())
                    .forEach(rule -> broken.add(rule.getId() + " does not say what it is for"));
        }
        return broken;
    }

    /** Such as 1.0: raised by whoever changes the model, shown in Cockpit beside the engine's own count. */
    private static boolean isVersion(String tag) {
        return tag != null && tag.matches("[1-9]\\d*\\.\\d+");
    }

    /** A called process tells its caller how it ended by the end it reached, never by a variable set somewhere before. */
    @Test
    void endsOfCalledProcessesSayTheOutcome() throws IOException {
        for (Path path : models().toList()) {
            for (CallActivity call : Bpmn.readModelFromFile(path.toFile()).getModelElementsByType(CallActivity.class)) {
                String variable = call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).singleResult()
                        .getCamundaSource();
                BpmnModelInstance called = Bpmn.readModelFromFile(Path.of("processes", call.getCalledElement() + ".bpmn").toFile());
                assertThat(called.getModelElementsByType(EndEvent.class)).allSatisfy(end -> assertThat(end.getExtensionElements()
                        .getElementsQuery().filterByType(CamundaExecutionListener.class).singleResult().getCamundaFields())
                        .extracting(CamundaField::getCamundaStringValue).as(end.getId()).hasSize(2).startsWith(variable));
            }
        }
    }

    @Test
    void codeAndModelsNameTheSameTasksAndEnds() throws IOException {
        List<ProcessNames> named = ProcessNames.all();
        named.forEach(names -> compare(names.key(), names.tasks(), names.ends()));
        assertThat(models()).extracting(path -> path.getFileName().toString().replace(".bpmn", ""))
                .containsExactlyInAnyOrderElementsOf(named.stream().map(ProcessNames::key).toList());
    }

    /** What a model says by name and only a running case would miss: the state of the case and the limit of the task. */
    @ParameterizedTest
    @MethodSource("models")
    void statesAndLimitsNamedAreThere(Path path) throws IOException {
        String model = Files.readString(path);
        assertThat(named(model, "name=\"processState\" value=\"(\\w+)\"")).as("states that ProcessState does not have")
                .isSubsetOf(Stream.of(ProcessState.values()).map(Enum::name).toList());
        assertThat(named(model, "inWorkingDays\\('([^']+)'\\)")).as("steps without a limit under rectification.tasks.limits")
                .isSubsetOf(settings("rectification.tasks.limits."));
        assertThat(named(model, "inCalendarDays\\('([^']+)'\\)")).as("steps without a limit under rectification.tasks.calendar-limits")
                .isSubsetOf(settings("rectification.tasks.calendar-limits."));
    }

    @Test
    void statesThatWaitForAReviewerHaveTheReviewersLimit() {
        assertThat(Stream.of(ProcessState.values()).flatMap(state -> state.reviewLimit().stream()))
                .as("limits of ProcessState that are not under rectification.tasks.limits").isSubsetOf(settings(
                        "rectification.tasks.limits."));
    }

    private static Set<String> named(String model, String regex) {
        return Pattern.compile(regex).matcher(model).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> settings(String prefix) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        return Objects.requireNonNull(yaml.getObject()).keySet().stream().map(String::valueOf).filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length())).collect(Collectors.toSet());
    }

    private static void compare(String key, List<String> tasks, List<String> ends) {
        BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("processes", key + ".bpmn").toFile());
        assertThat(model.getModelElementsByType(UserTask.class)).extracting(FlowNode::getId)
                .as("user tasks of %s.bpmn, and TASKS in the class …Process with this KEY", key).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(model.getModelElementsByType(EndEvent.class)).extracting(FlowNode::getId)
                .as("end events of %s.bpmn, and ENDS in the class …Process with this KEY", key).containsExactlyInAnyOrderElementsOf(ends);
    }

    private static List<String> broken(String name, BpmnModelInstance model) {
        List<String> broken = new ArrayList<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (!process.getId().equals(name) || process.getName() == null || process.getDocumentations().isEmpty()
                    || process.getCamundaHistoryTimeToLiveString() == null || !isVersion(process.getCamundaVersionTag())) {
                broken.add("process id, name, documentation, history time to live or version tag");
            }
        }
        model.getModelElementsByType(FlowNode.class).stream().filter(node -> !node.getId().matches(ID))
                .forEach(node -> broken.add(node.getId() + " is no meaningful id"));
        model.getModelElementsByType(ScriptTask.class).forEach(task -> broken.add(task.getId() + " is a script task"));
        Stream.concat(model.getModelElementsByType(FlowNode.class).stream().filter(node -> node.getDiagramElement() == null),
                model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getDiagramElement() == null))
                .forEach(element -> broken.add(element.getId() + " is not drawn in the diagram"));
        model.getModelElementsByType(UserTask.class).forEach(task -> checkTask(task, broken));
        model.getModelElementsByType(Process.class).forEach(process -> checkStart(process, model, broken));
        model.getModelElementsByType(ExclusiveGateway.class).forEach(gateway -> checkGateway(gateway, broken));
        model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> !flow.getConditionExpression().getTextContent().matches(CONDITION))
                .forEach(flow -> broken.add(flow.getId() + ": a condition compares one variable with one constant"));
        model.getModelElementsByType(ServiceTask.class).stream().filter(task -> task.getCamundaDelegateExpression() == null)
                .forEach(task -> broken.add(task.getId() + " names no delegate"));
        model.getModelElementsByType(BusinessRuleTask.class).stream()
                .filter(task -> !Files.exists(Path.of("processes", task.getCamundaDecisionRef() + ".dmn"))
                        || !"deployment".equals(task.getCamundaDecisionRefBinding()))
                .forEach(task -> broken.add(task.getId() + " names no decision of this deployment"));
        model.getModelElementsByType(CallActivity.class).forEach(call -> checkCall(call, broken));
        model.getModelElementsByType(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTimeDate() == null || !timer.getTimeDate().getTextContent().matches("\\$\\{[a-zA-Z]+}"))
                .forEach(timer -> broken.add(timer.getId() + " is a literal: a timer reads a date that was computed"));
        return broken;
    }

    private static void checkTask(UserTask task, List<String> broken) {
        String form = task.getAttributeValueNs(CAMUNDA, "formRef");
        if (form == null || !Files.exists(Path.of("forms", form + ".form"))) {
            broken.add(task.getId() + " has no form");
        }
        // a task that is one person's own names him instead of groups
        boolean nobody = task.getCamundaCandidateGroups() == null && task.getCamundaCandidateUsers() == null;
        if (nobody || task.getCamundaDueDate() == null || task.getName() == null || !task.getName().matches(".*\\p{IsHan}.*")) {
            broken.add(task.getId() + " lacks candidates, due date or a Chinese name");
        }
    }

    /** Whoever may start a process in Tasklist is named in the model and fills in a form. */
    private static void checkStart(Process process, BpmnModelInstance model, List<String> broken) {
        boolean form = model.getModelElementsByType(StartEvent.class).stream()
                .map(start -> start.getAttributeValueNs(CAMUNDA, "formRef")).anyMatch(name -> name != null
                        && Files.exists(Path.of("forms", name + ".form")));
        boolean starters = !process.getCamundaCandidateStarterGroupsList().isEmpty();
        if (process.isCamundaStartableInTasklist() != form || form != starters) {
            broken.add("start form, candidate starters and startable in Tasklist belong together");
        }
    }

    private static void checkGateway(ExclusiveGateway gateway, List<String> broken) {
        Collection<SequenceFlow> ways = gateway.getOutgoing();
        if (ways.size() > 1 && (gateway.getName() == null || gateway.getDefault() == null
                || ways.stream().anyMatch(way -> way.getName() == null))) {
            broken.add(gateway.getId() + ": name, default and labels of its ways");
        }
    }

    private static void checkCall(CallActivity call, List<String> broken) {
        Set<String> passed = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .map(in -> in.getCamundaBusinessKey() != null ? "businessKey" : in.getCamundaTarget()).collect(Collectors.toSet());
        Set<String> needed = new HashSet<>(Set.of("businessKey", "caseId", "caseNumber", "leadUnit", "dueAt"));
        needed.removeAll(passed);
        boolean all = call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list().stream()
                .anyMatch(out -> "all".equals(out.getCamundaVariables()));
        if (!needed.isEmpty() || all || !"deployment".equals(call.getCamundaCalledElementBinding())
                || !Files.exists(Path.of("processes", call.getCalledElement() + ".bpmn"))) {
            broken.add(call.getId() + " passes too little, or all, or binds elsewhere: " + needed);
        }
    }
}
