package org.zhenggai.rectification.ground.engine.check;

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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.ground.engine.language.InModels;
import org.zhenggai.rectification.ground.engine.language.ModelBeans;
import org.zhenggai.rectification.ground.engine.language.ModelExpressions;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;

/** Our own files pass; every way of bringing code in is refused, with file, element and line. */
class ModelCheckTest {

    private static final CheckLimits LIMITS = new CheckLimits(DataSize.ofMegabytes(1), 20000, 500, 40, 5000, Duration.ofSeconds(10));
    private static final ModelCheck CHECK = new ModelCheck(new ModelExpressions(new ModelBeans(beans(), name -> name)), LIMITS, Map.of());
    private static final String BPMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:evil="urn:evil" targetNamespace="t" id="D">
            <bpmn:process id="p" isExecutable="true" camunda:historyTimeToLive="P1D">
            …
            </bpmn:process></bpmn:definitions>""";
    private static final String DMN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
              id="D" name="n" namespace="t">
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

    static Stream<String> hostileModels() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/no-code/models.txt")).stream();
    }

    @Test
    void theFramesOfThisTestPass() {
        assertThatCode(() -> CHECK.check("m.bpmn", bytes(BPMN.replace("…", "<bpmn:userTask id=\"u\" />")))).doesNotThrowAnyException();
        assertThatCode(() -> CHECK.check("t.dmn", bytes(DMN))).doesNotThrowAnyException();
        assertThatCode(() -> CHECK.check("f.form", bytes(FORM))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("hostileModels")
    void codeInModelsIsRefused(String content) {
        assertRefused("m.bpmn", BPMN.replace("…", content)).hasMessageContaining("第5行");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/no-code/tables.txt", delimiter = '|', quoteCharacter = '`')
    void codeInTablesIsRefused(String from, String to) {
        assertThat(DMN).contains(from);
        assertRefused("t.dmn", DMN.replace(from, to));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/no-code/forms.txt", delimiter = '|', quoteCharacter = '`')
    void codeInFormsIsRefused(String from, String to) {
        assertThat(FORM).contains(from);
        assertRefused("f.form", FORM.replace(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY x \"y\">]>", "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\">",
            "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>",
            "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
            "<?xml-stylesheet href=\"http://localhost/a.xsl\"?>"})
    void documentTypesAndEntitiesAreRefused(String type) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16}) {
            for (String file : new String[] {"m.bpmn", "t.dmn"}) {
                String text = (file.equals("t.dmn") ? DMN : BPMN.replace("…", "")).replace("UTF-8", charset.name())
                        .replaceFirst("\\?>", "?>" + Matcher.quoteReplacement(type));
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
        assertRefused("m.bpmn", BPMN.replace("…", "<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60)))
                .hasMessageContaining("过深");
        String rule = DMN.substring(DMN.indexOf("<rule"), DMN.indexOf("</rule>") + 7);
        assertRefused("t.dmn", DMN.replace(rule, rule.repeat(501))).hasMessageContaining("过大");
        assertRefused("f.form", "{\"components\": ".repeat(50) + "1" + "}".repeat(50));
        assertRefused("f.form", "{\"values\": [" + "1,".repeat(20_001) + "1]}");
    }

    @Test
    void checkingTakesOnlySoLong() {
        ModelCheck hasty = new ModelCheck(null, new CheckLimits(DataSize.ofMegabytes(1), 20000, 500, 40, 5000, Duration.ofNanos(1)), Map
                .of());
        assertThatThrownBy(() -> hasty.check("t.dmn", bytes(DMN))).isInstanceOf(ModelRefusedException.class).hasMessageContaining("用时过长");
    }

    @Test
    void deepJunkIsRefusedInNoTime() {
        long start = System.nanoTime();
        for (String junk : List.of("<a>".repeat(300_000), "[".repeat(900_000), "{\"components\":".repeat(60_000), "&".repeat(900_000),
                "\u0000".repeat(900_000))) {
            for (String file : new String[] {"m.bpmn", "t.dmn", "f.form"}) {
                assertRefused(file, junk);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String file, String content) {
        return assertThatThrownBy(() -> CHECK.check(file, bytes(content))).isInstanceOf(ModelRefusedException.class)
                .hasMessageContaining("文件" + file + "第").hasMessageMatching("(?s).*行.*：.*\\p{IsHan}.*");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
