package org.zhenggai.rectification.operations.sample.guided;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers in the database how far the script has been played, so that it is played once and goes on where it was cut off. */
@Repository
class GuidedProgress {

    /** Where the play stands. */
    record Standing(String script, int actsPlayed, boolean finished) {}

    private final JdbcClient jdbc;

    GuidedProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Standing> standing() {
        return jdbc.sql("select script, acts_played, finished from guided_sample where id = 1").query(Standing.class).optional();
    }

    void begin(String script) {
        jdbc.sql("insert into guided_sample (id, script, acts_played) values (1, :script, 0)").param("script", script).update();
    }

    void played(int acts) {
        jdbc.sql("update guided_sample set acts_played = :acts where id = 1").param("acts", acts).update();
    }

    void finish() {
        jdbc.sql("update guided_sample set finished = true where id = 1").update();
    }
}
