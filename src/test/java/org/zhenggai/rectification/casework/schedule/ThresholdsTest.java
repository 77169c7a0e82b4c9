package org.zhenggai.rectification.casework.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.zhenggai.rectification.ground.engine.DecisionTable;
import org.zhenggai.rectification.ground.engine.PaperTables;

/** Numbers of days that are said in more than one place say the same. */
class ThresholdsTest {

    private static final DecisionTable COLOUR = PaperTables.ofProduct(Colours.TABLE);
    private static final DecisionTable LADDER = PaperTables.ofProduct("escalation-ladder");

    /** A case turns yellow and red on the days on which the ladder sends the yellow letter and the red warning. */
    @Test
    void theColourTurnsWithTheLadder() {
        assertThat(COLOUR.turns(Colours.DAYS_LEFT)).isNotEmpty();
        assertThat(LADDER.turns(Colours.DAYS_LEFT)).containsAll(COLOUR.turns(Colours.DAYS_LEFT));
        assertThat(COLOUR.turns(Colours.DAYS_OVERDUE).first()).isEqualTo(LADDER.turns(Colours.DAYS_OVERDUE).first());
    }

    /** The dashboard counts what is due within the days at which the ladder does something. */
    @Test
    void theDashboardCountsByTheLaddersDays() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        Properties settings = Objects.requireNonNull(yaml.getObject());
        TreeSet<Integer> within = new TreeSet<>();
        IntStream.iterate(0, i -> settings.get("rectification.dashboard.due-within[" + i + "]") != null, i -> i + 1)
                .forEach(i -> within.add(Integer.parseInt(settings.get("rectification.dashboard.due-within[" + i + "]").toString())));
        assertThat(within).isNotEmpty().allSatisfy(days -> assertThat(LADDER.turns(Colours.DAYS_LEFT)).contains(days + 1));
        assertThat(within).containsAll(COLOUR.turns(Colours.DAYS_LEFT).stream().map(turn -> turn - 1).toList());
    }
}
