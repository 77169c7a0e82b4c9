package org.zhenggai.rectification.ground.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.ground.engine.check.CheckLimits;

/** Decision tables as the product evaluates them, without the product. */
public final class PaperTables {

    private static final CheckLimits LIMITS = new CheckLimits(DataSize.ofMegabytes(1), 20000, 500, 40, 5000, Duration.ofSeconds(10));
    private static final DmnEngine ENGINE = ClosedEnginePlugin.closed(new DefaultDmnEngineConfiguration(),
            new ClosedModels(new DefaultListableBeanFactory(), LIMITS)).buildEngine();

    private PaperTables() {}

    /** What the product's beans with this annotation make of models; none of them is made. */
    public static ClosedModels models(Class<? extends Annotation> annotation) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        scanner.setIncludeAnnotationConfig(false);
        scanner.scan("org.zhenggai.rectification");
        return new ClosedModels(beans, LIMITS);
    }

    /** A table of the product. */
    public static DecisionTable ofProduct(String key) {
        return read(key, file(key));
    }

    /** The text of a table of the product. */
    public static String file(String key) {
        try {
            return Files.readString(Path.of("processes", key + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param rows cells of numbers in the order of the inputs; each row answers with its number, and a last row with "其余" */
    public static DecisionTable of(List<String> inputs, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        inputs.forEach(input -> table.append("<input id=\"I_").append(input).append("\"><inputExpression id=\"E_").append(input)
                .append("\" typeRef=\"integer\"><text>").append(input).append("</text></inputExpression></input>"));
        table.append("<output id=\"O\" name=\"row\" typeRef=\"string\" />");
        for (int row = 0; row <= rows.size(); row++) {
            List<String> cells = row < rows.size() ? rows.get(row) : inputs.stream().map(input -> "").toList();
            String id = "R" + row;
            table.append("<rule id=\"").append(id).append("\">");
            for (int column = 0; column < cells.size(); column++) {
                table.append("<inputEntry id=\"").append(id).append('_').append(column).append("\"><text><![CDATA[").append(cells.get(
                        column))
                        .append("]]></text></inputEntry>");
            }
            table.append("<outputEntry id=\"").append(id).append("_o\"><text>\"").append(row < rows.size() ? row : "其余")
                    .append("\"</text></outputEntry></rule>");
        }
        return read("t", "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"D\" name=\"n\" namespace=\"t\">"
                + "<decision id=\"t\" name=\"t\"><decisionTable id=\"T\" hitPolicy=\"FIRST\">" + table
                + "</decisionTable></decision></definitions>");
    }

    /** A table from its text. */
    public static DecisionTable read(String key, String dmn) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        return new DecisionTable(ENGINE, ENGINE.parseDecision(key, model), model);
    }
}
