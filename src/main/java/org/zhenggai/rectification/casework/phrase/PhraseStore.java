package org.zhenggai.rectification.casework.phrase;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of phrases. An owner is an officer or a unit. */
@Repository
class PhraseStore {

    private static final int LOCK = 0x0F4A;

    /** Whose a phrase is. */
    record Owner(boolean unit, String id) {}

    /** A phrase with its owner. */
    record Kept(long id, boolean ofUnit, String ownerId, String text) {

        Owner owner() {
            return new Owner(ofUnit, ownerId);
        }
    }

    private final JdbcClient jdbc;

    PhraseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who adds to one list adds one after the other: a limit is counted. */
    void lock(Owner owner) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashtext(:key))").param("lock", LOCK).param("key", owner.unit() + "/" + owner.id())
                .query((row, n) -> n).list();
    }

    /** In the order in which they were written. */
    List<Phrase> of(Owner owner) {
        return jdbc.sql("select id, text from phrase where of_unit = :unit and owner_id = :owner order by id")
                .param("unit", owner.unit()).param("owner", owner.id()).query(Phrase.class).list();
    }

    Optional<Kept> find(long id) {
        return jdbc.sql("select id, of_unit, owner_id, text from phrase where id = :id").param("id", id).query(Kept.class).optional();
    }

    /** @return its id; nothing where the list has it already */
    Optional<Long> add(Owner owner, String text, String by, OffsetDateTime at) {
        return jdbc.sql("""
                insert into phrase (of_unit, owner_id, text, written_by, written_at) values (:unit, :owner, :text, :by, :at)
                on conflict (of_unit, owner_id, text) do nothing returning id""")
                .param("unit", owner.unit()).param("owner", owner.id()).param("text", text).param("by", by).param("at", at)
                .query(Long.class).optional();
    }

    void change(long id, String text, String by, OffsetDateTime at) {
        jdbc.sql("update phrase set text = :text, written_by = :by, written_at = :at where id = :id").param("text", text).param("by", by)
                .param("at", at).param("id", id).update();
    }

    void remove(long id) {
        jdbc.sql("delete from phrase where id = :id").param("id", id).update();
    }
}
