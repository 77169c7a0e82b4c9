package org.zhenggai.rectification.engine;

import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DrgElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/**
 * What a table that somebody uploads may hold: one decision table in FEEL. The engine would run other expression languages, and those
 * reach every class of the server.
 */
final class UploadedTable {

    private UploadedTable() {
    }

    /** @throws BadRequestException naming what is not allowed */
    static void check(DmnModelInstance model) {
        boolean single = model.getModelElementsByType(DrgElement.class).size() == 1
                && model.getModelElementsByType(Decision.class).size() == 1
                && model.getModelElementsByType(DecisionTable.class).size() == 1;
        if (!single) {
            throw new BadRequestException("上传的文件只能有一个决策，且须为决策表");
        }
        Stream<String> languages = Stream.concat(Stream.of(model.getDefinitions().getExpressionLanguage()),
                Stream.concat(model.getModelElementsByType(LiteralExpression.class).stream().map(LiteralExpression::getExpressionLanguage),
                        model.getModelElementsByType(UnaryTests.class).stream().map(UnaryTests::getExpressionLanguage)));
        if (languages.anyMatch(language -> language != null && !language.toLowerCase(Locale.ROOT).contains("feel"))) {
            throw new BadRequestException("上传的决策表只能使用FEEL表达式");
        }
    }
}
