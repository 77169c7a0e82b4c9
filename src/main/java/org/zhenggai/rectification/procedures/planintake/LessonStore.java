package org.zhenggai.rectification.procedures.planintake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of lessons. */
@Repository
class LessonStore {

    /** A row. */
    record Row(long id, String jurisdiction, String sender, Lesson.Kind kind, String spelling, String meaning, String taughtBy,
            OffsetDateTime taughtAt) {}

    private static final String ROWS = "select id, jurisdiction, sender, kind, spelling, meaning, taught_by, taught_at from plan_lesson";

    private final JdbcClient jdbc;
    private final Clock clock;

    LessonStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Spellings of a sender with what they mean. */
    Map<String, String> meanings(String jurisdiction, String sender, Lesson.Kind kind) {
        Map<String, String> meanings = new HashMap<>();
        jdbc.sql("select spelling, meaning from plan_lesson where jurisdiction = ? and sender = ? and kind = ?").params(jurisdiction,
                sender,
                kind.name()).query((row, n) -> meanings.put(row.getString("spelling"), row.getString("meaning"))).list();
        return meanings;
    }

    /** All of a jurisdiction, the newest first. */
    List<Row> of(String jurisdiction) {
        return jdbc.sql(ROWS + " where jurisdiction = :place order by id desc").param("place", jurisdiction).query((row, n) -> new Row(row
                .getLong("id"), row.getString("jurisdiction"), row.getString("sender"), Lesson.Kind.valueOf(row.getString("kind")), row
                        .getString("spelling"), row.getString("meaning"), row.getString("taught_by"), row.getObject("taught_at",
                                OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toOffsetDateTime())).list();
    }

    Optional<Row> find(String jurisdiction, long id) {
        return of(jurisdiction).stream().filter(row -> row.id() == id).findFirst();
    }

    /** Keeps the lesson; one of the same spelling is what it now says. */
    void keep(String jurisdiction, String sender, Lesson.Kind kind, String spelling, String meaning, String actor) {
        jdbc.sql("""
                insert into plan_lesson (jurisdiction, sender, kind, spelling, meaning, taught_by, taught_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (jurisdiction, sender, kind, spelling) do update
                set meaning = excluded.meaning, taught_by = excluded.taught_by, taught_at = excluded.taught_at""")
                .params(jurisdiction, sender, kind.name(), spelling, meaning, actor, OffsetDateTime.now(clock)).update();
    }

    void remove(long id) {
        jdbc.sql("delete from plan_lesson where id = ?").params(id).update();
    }
}
