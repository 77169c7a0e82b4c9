package org.zhenggai.rectification.views.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.Category;
import org.zhenggai.rectification.casework.finding.ProcessState;
import org.zhenggai.rectification.support.RectificationTest;

/** How a case stands is told twice, by {@code ledger/fact.sql} for all cases at once and by the states for one: always the same. */
@RectificationTest
class StandingInSqlTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void bothSayTheSameOfEveryCase() throws IOException {
        String facts = new ClassPathResource("ledger/fact.sql").getContentAsString(StandardCharsets.UTF_8);
        String standing = facts.substring(facts.indexOf("case when c.process_state"), facts.indexOf(" as standing"));
        for (ProcessState state : ProcessState.values()) {
            for (Category category : Category.values()) {
                for (boolean held : List.of(true, false)) {
                    for (boolean behind : List.of(true, false)) {
                        int said = jdbc.sql("select " + standing + " from (select cast(? as varchar) as process_state, cast(? as varchar)"
                                + " as category, cast(? as boolean) as behind) c, (select cast(? as boolean) as held) hold")
                                .params(state.name(), category.name(), behind, held).query(Integer.class).single();
                        assertThat(said).as("%s %s held %s behind %s", state, category, held, behind)
                                .isEqualTo(state.standing(held, category, behind).ordinal());
                    }
                }
            }
        }
    }
}
