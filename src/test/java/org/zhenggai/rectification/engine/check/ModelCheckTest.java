package org.zhenggai.rectification.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.engine.language.InModels;
import org.zhenggai.rectification.engine.language.ModelBeans;
import org.zhenggai.rectification.engine.language.ModelExpressions;
import org.zhenggai.rectification.engine.language.ModelRefusedException;

/** Our own files pass; every way of bringing code in is refused, with file, element and line. */
class ModelCheckTest {

    private static final CheckLimits LIMITS = new CheckLimits(DataSize.ofMegabytes(1), 20000, 500, 40, 5000);
    private static final ModelCheck CHECK = new ModelCheck(new ModelExpressions(new ModelBeans(beans(), name -> name)), LIMITS);
    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:evil="urn:evil" targetNamespace="t" id="D">
            <bpmn:process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">
            …
            </bpmn:process></bpmn:definitions>""";
    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="n" namespace="t">
            <decision id="d" name="d"><decisionTable id="t" hitPolicy="FIRST">
            <input id="i"><inputExpression id="e" typeRef="integer"><text>days</text></inputExpression></input>
            <output id="o" name="o" typeRef="string" />
            <rule id="r"><inputEntry id="r1"><text>&gt; 1</text></inputEntry><outputEntry id="r2"><text>"A"</text></outputEntry></rule>
            </decisionTable></decision></definitions>""";
    private static final String FORM = """
            {"type": "default", "id": "f", "components": [
              {"type": "textfield", "id": "T", "key": "a", "label": "名称",
               "conditional": {"hide": "=b != \\"X\\""}, "validate": {"pattern": "^[0-9]{1,9}$"}},
              {"type": "text", "id": "S", "text": "### {{caseNumber}}"}]}""";

    private static Map<String, Class<?>> beans() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(InModels.class));
        Map<String, Class<?>> beans = new HashMap<>();
        scan.findCandidateComponents("org.zhenggai.rectification").forEach(found -> {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                Component component = type.getAnnotation(Component.class);
                Service service = type.getAnnotation(Service.class);
                if (component != null || service != null) { // or it belongs to another test
                    beans.put(component == null ? service.value() : component.value(), type);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return beans;
    }

    static Stream<Path> files() throws IOException {
        return Stream.concat(Files.list(Path.of("processes")), Files.list(Path.of("forms")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void ourOwnFilesPass(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        assertThatCode(() -> CHECK.check(file.toString(), content)).doesNotThrowAnyException();
    }

    @Test
    void theFramesOfThisTestPass() {
        assertThatCode(() -> CHECK.check("m.bpmn", bytes(BPMN.replace("…", "<bpmn:userTask id=\"u\" />")))).doesNotThrowAnyException();
        assertThatCode(() -> CHECK.check("t.dmn", bytes(DMN))).doesNotThrowAnyException();
        assertThatCode(() -> CHECK.check("f.form", bytes(FORM))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:scriptTask id='x' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:scriptTask id='x' scriptFormat='juel' camunda:resource='a.groovy'/>", "<bpmn:serviceTask id='x' camunda:class='java.lang.Thread'/>",
        "<bpmn:serviceTask id='x' camunda:type='external' camunda:topic='t'/>", "<bpmn:serviceTask id='x' camunda:type='mail'/>",
        "<bpmn:serviceTask id='x' camunda:expression=\"${''.getClass()}\"/>", "<bpmn:serviceTask id='x' camunda:expression='${dataSource.connection}'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${dataSource}'/>", "<bpmn:serviceTask id='x' camunda:delegateExpression='${caseUnits}'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${holdClock}'/>", "<bpmn:serviceTask id='x' camunda:delegateExpression='${x.y()}'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression=\"${closeCase}${closeCase}\"/>", "<bpmn:serviceTask id='x' implementation='##WebService'/>",
        "<bpmn:serviceTask id='x' camunda:delegateExpression='${closeCase}'><bpmn:extensionElements><camunda:field name='clock'/></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:serviceTask id='x'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='js'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' class='a.B'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create' delegateExpression='${closeCase}'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='js'>1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:executionListener event='start' expression='${a.b()}'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:executionListener event='start' class='a.B'/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x'><bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string' defaultValue='${a.b}'/></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id='x' camunda:formKey='embedded:deployment:a.html'/>", "<bpmn:userTask id='x' camunda:formHandlerClass='a.B'/>",
        "<bpmn:userTask id='x' camunda:assignee='${a.b.c}'/>", "<bpmn:userTask id='x' name='${a.getClass()}'/>",
        "<bpmn:userTask id='x'><bpmn:documentation>${a.getClass()}</bpmn:documentation></bpmn:userTask>",
        "<bpmn:userTask id='x' camunda:dueDate='${dateTime().plusDays(1).toDate()}'/>", "<bpmn:userTask id='x' evil:a='b'/>",
        "<bpmn:userTask id='x'><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>a</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
        "<bpmn:sequenceFlow id='x' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='groovy'>1</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:sequenceFlow id='x' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' camunda:resource='a'>1</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:sequenceFlow id='x' sourceRef='a' targetRef='b'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${a.b}</bpmn:conditionExpression></bpmn:sequenceFlow>",
        "<bpmn:intermediateCatchEvent id='x'><bpmn:timerEventDefinition><bpmn:timeDate>${a.b()}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
        "<bpmn:callActivity id='x' camunda:variableMappingClass='a.B'/>", "<bpmn:callActivity id='x' camunda:variableMappingDelegateExpression='${a}'/>",
        "<bpmn:callActivity id='x' calledElement='p'><bpmn:extensionElements><camunda:in sourceExpression='${a.b}' target='a'/></bpmn:extensionElements></bpmn:callActivity>",
        "<bpmn:businessRuleTask id='x' camunda:class='a.B'/>", "<bpmn:sendTask id='x' camunda:expression='${a.b()}'/>",
        "<bpmn:endEvent id='x'><bpmn:messageEventDefinition camunda:class='a.B'/></bpmn:endEvent>",
        "<bpmn:endEvent id='x'><bpmn:messageEventDefinition camunda:type='external' camunda:topic='t'/></bpmn:endEvent>",
        "<bpmn:subProcess id='x'><bpmn:subProcess id='y'><bpmn:scriptTask id='z'/></bpmn:subProcess></bpmn:subProcess>",
        "<bpmn:task id='x'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>",
        "<bpmn:task id='x' camunda:errorCodeVariable='a'/>", "<evil:task id='x'/>", "<scriptTask xmlns='http://activiti.org/bpmn' id='x'/>",
        "<bpmn:userTask id='x' xmlns:activiti='http://activiti.org/bpmn' activiti:class='a.B'/>",
        "<bpmn:ioSpecification id='x'/>", "<bpmn:dataObject id='x'/>", "<bpmn:task id='x' xsi:schemaLocation='urn:a http://localhost/a.xsd'/>"})
    void codeInModelsIsRefused(String content) {
        assertRefused("m.bpmn", BPMN.replace("…", content)).hasMessageContaining("第5行");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<text>days</text> | <text>count([function(x) external {java: {class: \"a.B\", method signature: \"c()\"}}])</text>",
        "<text>\"A\"</text> | <text>{a: function(x) external {java: {class: \"a.B\", method signature: \"c()\"}}}</text>",
        "<text>&gt; 1</text> | <text>count(for i in 1..100000 return i) > 1</text>", "<text>&gt; 1</text> | <text>matches(a, \"(a+)+b\")</text>",
        "<inputEntry id=\"r1\"> | <inputEntry id=\"r1\" expressionLanguage=\"juel\">", "namespace=\"t\" | namespace=\"t\" expressionLanguage=\"groovy\"",
        "id=\"e\" | id=\"e\" expressionLanguage=\"feel.javascript\"", "<decision id=\"d\" | <import namespace=\"a\" locationURI=\"http://localhost/b\" importType=\"c\"/><decision id=\"d\"",
        "<decision id=\"d\" | <businessKnowledgeModel id=\"b\" name=\"b\"/><decision id=\"d\"", "<decision id=\"d\" | <itemDefinition id=\"b\" name=\"b\"/><decision id=\"d\"",
        "<decisionTable | <informationRequirement><requiredDecision href=\"#x\"/></informationRequirement><decisionTable",
        "<decisionTable | <knowledgeRequirement/><decisionTable", "typeRef=\"string\" | typeRef=\"java.lang.Runtime\"",
        "<text>days</text> | <text>a.getClass()</text>", "<input id=\"i\"> | <input id=\"i\" camunda:inputVariable=\"execution\">",
        "<input id=\"i\"> | <extensionElements/><input id=\"i\">", "<text>\"A\"</text> | <literalExpression><text>1</text></literalExpression>",
        "<outputEntry id=\"r2\"><text>\"A\"</text></outputEntry> | ``"})
    void codeInTablesIsRefused(String from, String to) {
        assertThat(DMN).contains(from);
        assertRefused("t.dmn", DMN.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "=b != \\\"X\\\" | =count([function(x) external {java: {class: \\\"a.B\\\", method signature: \\\"c()\\\"}}])", "=b != \\\"X\\\" | b.getClass() != null",
        "=b != \\\"X\\\" | =some x in [1] satisfies x", "\"type\": \"textfield\" | \"type\": \"html\"", "\"type\": \"text\" | \"type\": \"iframe\"",
        "\"type\": \"text\" | \"type\": \"image\"", "\"type\": \"text\" | \"type\": \"button\"", "\"type\": \"text\" | \"type\": \"expression\"",
        "\"type\": \"text\" | \"type\": \"filepicker\"", "\"type\": \"text\" | \"type\": \"script\"", "### {{caseNumber}} | <script>alert(1)</script>",
        "### {{caseNumber}} | <img src=x onerror=alert(1)>", "### {{caseNumber}} | ![a](b.png)", "### {{caseNumber}} | [here](javascript:alert(1))",
        "### {{caseNumber}} | [here](//elsewhere)", "### {{caseNumber}} | {{#loop a}}x{{/loop}}", "### {{caseNumber}} | {{a.b}}",
        "### {{caseNumber}} | {{=f(1)}}", "### {{caseNumber}} | https://elsewhere/x.png", "### {{caseNumber}} | &lt;script&gt;", "### {{caseNumber}} | =a.b()",
        "^[0-9]{1,9}$ | (a+)+$", "^[0-9]{1,9}$ | a*a*a*b", "^[0-9]{1,9}$ | a{1,}a{1,}", "^[0-9]{1,9}$ | a{1,999}", "\"label\": \"名称\" | \"valuesExpression\": \"=a\"",
        "\"label\": \"名称\" | \"source\": \"http://elsewhere\"", "\"label\": \"名称\" | \"url\": \"http://elsewhere\"", "\"label\": \"名称\" | \"label\": \"=uuid()\"",
        "\"label\": \"名称\" | \"key\": \"b\"", "\"label\": \"名称\" | \"__proto__\": {}"})
    void codeInFormsIsRefused(String from, String to) {
        assertThat(FORM).contains(from);
        assertRefused("f.form", FORM.replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY x \"y\">]>", "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\">",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>", "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<?xml-stylesheet href=\"http://localhost/a.xsl\"?>"})
    void documentTypesAndEntitiesAreRefused(String type) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            for (String file : new String[] {"m.bpmn", "t.dmn"}) {
                String text = (file.equals("t.dmn") ? DMN : BPMN.replace("…", "")).replace("UTF-8", charset.name())
                        .replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(type));
                byte[] content = text.getBytes(charset);
                assertThatThrownBy(() -> CHECK.check(file, content)).as(charset + " " + file).isInstanceOf(ModelRefusedException.class)
                        .hasMessageContaining(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.groovy", "a.js", "a.html", "a.cmmn", "a.cmmn11.xml", "a.svg", "a.jar", "a", "a.bpmn.txt", "a.xml"})
    void otherFilesAreRefused(String file) {
        assertRefused(file, "x");
    }

    @Test
    void sizesAreLimited() {
        assertRefused("m.bpmn", " ".repeat(1_100_000)).hasMessageContaining("过大");
        assertRefused("m.bpmn", BPMN.replace("…", "<bpmn:task id=\"x\"/>".repeat(20_001))).hasMessageContaining("过多");
        assertRefused("m.bpmn", BPMN.replace("…", "<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60))).hasMessageContaining("过深");
        String rule = DMN.substring(DMN.indexOf("<rule"), DMN.indexOf("</rule>") + 7);
        assertRefused("t.dmn", DMN.replace(rule, rule.repeat(501))).hasMessageContaining("过大");
        assertRefused("f.form", "{\"components\": ".repeat(50) + "1" + "}".repeat(50));
        assertRefused("f.form", "{\"values\": [" + "1,".repeat(20_001) + "1]}");
    }

    @Test
    void deepJunkIsRefusedInNoTime() {
        long start = System.nanoTime();
        for (String junk : new String[] {"<a>".repeat(300_000), "[".repeat(900_000), "{\"components\":".repeat(60_000), "&".repeat(900_000), "\u0000".repeat(900_000)}) {
            for (String file : new String[] {"m.bpmn", "t.dmn", "f.form"}) {
                assertRefused(file, junk);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String file, String content) {
        return assertThatThrownBy(() -> CHECK.check(file, bytes(content))).isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("文件" + file + "第").hasMessageMatching("(?s).*行.*：.*\\p{IsHan}.*");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
