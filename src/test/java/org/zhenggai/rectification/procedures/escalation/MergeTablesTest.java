package org.zhenggai.rectification.procedures.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.PaperTables;

/** letter-together.dmn and letter-absorption.dmn, row by row; an independent cause has an occasion, a row of the ladder has none. */
class MergeTablesTest {

    private static final DecisionTable TOGETHER = PaperTables.ofProduct(MergeRules.TOGETHER);
    private static final DecisionTable ABSORPTION = PaperTables.ofProduct(MergeRules.ABSORPTION);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);

    @ParameterizedTest
    @CsvSource({"SUPERVISION_LETTER, '', true, 逐案列明期限、事由和要求", "SPECIAL_SUPERVISION, '', true, 逐案列明期限、事由和要求",
            "PUBLIC_CRITICISM, '', true, 逐案列明期限、事由和要求", "INTERVIEW, '', true, 一次约谈，逐案说明",
            "LISTING_OR_ACCOUNTABILITY, '', false, 挂牌督办、移交问责须逐案决定，不能合并", "KEY_SUPERVISION, '', false, 这种文书逐案发文，不能合并",
            "AREA_REPORT, '', false, 这种文书逐案发文，不能合并", "PUBLIC_CRITICISM, 第1次, false, 因独立事由触发的文书一案一由，逐案发文",
            "SUPERVISION_LETTER, 第1次, false, 因独立事由触发的文书一案一由，逐案发文"})
    void together(Instrument instrument, String occasion, boolean allowed, String reason) {
        MergeRules.Answer answer = MergeRules.together(TOGETHER, letter("L3", instrument, occasion));
        assertThat(answer.allowed()).isEqualTo(allowed);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"L3, SUPERVISION_LETTER, '', '', L3, SPECIAL_SUPERVISION, '', true, 同一案件的专函督办并入督办函",
            "L4, PUBLIC_CRITICISM, '', '', L3, SUPERVISION_LETTER, '', true, 通报同时提出整改要求",
            "L4, PUBLIC_CRITICISM, '', '', L3, SPECIAL_SUPERVISION, '', true, 通报同时提出整改要求",
            "L5, INTERVIEW, '', '', L3, SUPERVISION_LETTER, '', true, 较高级别的措施已包含督办要求",
            "L5, INTERVIEW, '', '', L3, SPECIAL_SUPERVISION, '', true, 较高级别的措施已包含督办要求",
            "L5, INTERVIEW, '', '', L4, PUBLIC_CRITICISM, '', true, 较高级别的措施已包含督办要求",
            "L6, LISTING_OR_ACCOUNTABILITY, '', LISTING, L4, PUBLIC_CRITICISM, '', true, 较高级别的措施已包含督办要求",
            "L6, LISTING_OR_ACCOUNTABILITY, '', HANDOVER, L4, PUBLIC_CRITICISM, '', false, 移交问责不替代对责任单位的督办，只有挂牌督办可以并入",
            "L6, LISTING_OR_ACCOUNTABILITY, '', '', L3, SUPERVISION_LETTER, '', false, 移交问责不替代对责任单位的督办，只有挂牌督办可以并入",
            "L6, LISTING_OR_ACCOUNTABILITY, '', LISTING, L5, INTERVIEW, '', false, 约谈须当面进行，不能并入其他文书",
            "L3, SPECIAL_SUPERVISION, '', '', L3, SUPERVISION_LETTER, '', false, 这两种文书不能并入一件",
            "L3, SUPERVISION_LETTER, '', '', L4, PUBLIC_CRITICISM, '', false, 这两种文书不能并入一件",
            "L5, INTERVIEW, '', '', L3, KEY_SUPERVISION, '', false, 这两种文书不能并入一件",
            "L5, INTERVIEW, '', '', L4, PUBLIC_CRITICISM, 第1次, false, 因独立事由触发的文书与期限无关，须单独处理",
            "L4, PUBLIC_CRITICISM, 第1次, '', L3, SUPERVISION_LETTER, '', false, 因独立事由触发的文书与期限无关，须单独处理"})
    void absorbed(String level, Instrument instrument, String occasion, String measure, String weaker, Instrument weakerInstrument,
            String weakerOccasion, boolean allowed, String reason) {
        MergeRules.Answer answer = MergeRules.absorbs(ABSORPTION, letter(level, instrument, occasion), measure.isEmpty() ? null : measure,
                letter(weaker, weakerInstrument, weakerOccasion));
        assertThat(answer.allowed()).isEqualTo(allowed);
        assertThat(answer.reason()).isEqualTo(reason);
    }

    /** A reason is a row's own: each of them is reached by a line above. */
    @Test
    void everyRowHasALine() {
        assertThat(reasons("together")).isEqualTo(written(MergeRules.TOGETHER));
        assertThat(reasons("absorbed")).isEqualTo(written(MergeRules.ABSORPTION));
    }

    private static Set<String> reasons(String test) {
        Method method = Arrays.stream(MergeTablesTest.class.getDeclaredMethods()).filter(one -> one.getName().equals(test)).findFirst()
                .orElseThrow();
        return Arrays.stream(method.getAnnotation(CsvSource.class).value()).map(line -> line.substring(line.lastIndexOf(", ") + 2))
                .collect(Collectors.toSet());
    }

    private static Set<String> written(String table) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(PaperTables.file(table).getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(Rule.class).stream().map(rule -> List.<OutputEntry>copyOf(rule.getOutputEntries()).get(1)
                        .getTextContent().strip().replace("\"", ""))
                .collect(Collectors.toSet());
    }

    private static Escalation letter(String level, Instrument instrument, String occasion) {
        return new Escalation(1, 1, "4", level, instrument, 1, DAY, occasion, "", 10, Escalation.State.DRAFT, DAY, null, null, null, null,
                null, null, null, null, null, null);
    }
}
