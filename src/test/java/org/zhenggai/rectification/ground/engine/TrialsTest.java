package org.zhenggai.rectification.ground.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.ground.engine.check.CheckLimits;
import org.zhenggai.rectification.ground.engine.language.ModelRefusedException;
import org.zhenggai.rectification.ground.refusal.BadRequestException;

/** Trials end when their time or their steps are used up, and tables run nothing but checked FEEL even where nobody checked the file. */
class TrialsTest {

    private static final CheckLimits LIMITS = new CheckLimits(DataSize.ofMegabytes(1), 20000, 500, 40, 5000, Duration.ofSeconds(10));
    private static final DmnEngine TABLES = ClosedEnginePlugin.closed(new DefaultDmnEngineConfiguration(),
            new ClosedModels(new DefaultListableBeanFactory(), LIMITS)).buildEngine();
    private static final Map<String, Object> INPUTS = Map.of("category", "DEADLINE_BOUND", "daysLeft", 30, "daysOverdue", 0,
            "behind", false);

    private final List<String> noted = new ArrayList<>();
    private final AttemptLog attempts = new AttemptLog() {
        @Override
        public void note(String what, String detail) {
            noted.add(what);
        }

        @Override
        public void note(String actor, String what, String detail) {
            noted.add(what);
        }
    };

    @Test
    void trialWithinItsLimitsAnswers() throws IOException {
        DecisionTable table = table("<text>category</text>", "<text>category</text>");
        assertThat(trials(Duration.ofMinutes(1), 1000).run("表", () -> table.firstRow(INPUTS))).containsEntry("state", "ON_TRACK");
        assertThat(noted).isEmpty();
    }

    @Test
    void trialEndsWithItsStepsOrItsTime() throws IOException {
        DecisionTable table = table("<text>category</text>", "<text>category</text>");
        for (Trials trials : List.of(trials(Duration.ofMinutes(1), 3), trials(Duration.ofNanos(1), 1000))) {
            assertThatThrownBy(() -> trials.run("表", () -> table.firstRow(INPUTS))).isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("已停止");
        }
        assertThat(noted).containsExactly("企图试算决策表", "企图试算决策表");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<text>count([function(x) external {java: {class: \"a.B\", method signature: \"c()\"}}])</text>",
            "<text>count(for i in 1..100000 return i)</text>", "<text>category.getClass()</text>"})
    void uncheckedTablesRunNothingElse(String expression) throws IOException {
        DecisionTable table = table("<text>category</text>", expression);
        assertThatThrownBy(() -> table.firstRow(INPUTS)).isInstanceOf(ModelRefusedException.class).hasMessageContaining("FEEL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy"})
    void otherLanguagesAreNotThere(String language) throws IOException {
        DecisionTable table = table("id=\"Expression_category\"", "id=\"Expression_category\" expressionLanguage=\"" + language + "\"");
        assertThatThrownBy(() -> table.firstRow(INPUTS)).satisfies(e -> assertThat(Stream.iterate(e, Objects::nonNull, Throwable::getCause))
                .hasAtLeastOneElementOfType(ModelRefusedException.class));
    }

    private Trials trials(Duration time, long steps) {
        return new Trials(new TrialSettings(time, steps, 1), LIMITS, attempts);
    }

    private static DecisionTable table(String from, String to) throws IOException {
        String dmn = Files.readString(Path.of("processes", "schedule-state.dmn"));
        assertThat(dmn).contains(from);
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn.replace(from, to).getBytes()));
        return new DecisionTable(TABLES, TABLES.parseDecision("schedule-state", model), model);
    }
}
