package org.zhenggai.rectification.ground.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhenggai.rectification.support.RectificationTest;

/** The application's own role, with whatever SQL, changes nothing of what is kept for good; the database itself refuses. */
@RectificationTest
class AppendOnlyTest {

    private static final List<String> TABLES = List.of("timeline_entry", "timeline_head", "audit_entry", "audit_head", "record_seal",
            "record_seal_head", "anchor", "anchor_head", "anchor_stamp");

    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private AuditLog log;

    @Test
    void applicationIsNoSuperuserAndOwnsNothing() {
        assertThat(sql.queryForObject("""
                select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = current_user""",
                Boolean.class)).isFalse();
        assertThat(sql.queryForObject("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user", Long.class)).isZero();
        assertThat(sql.queryForList("""
                select rolname from pg_roles where pg_has_role(current_user, oid, 'member') and rolname <> current_user""", String.class))
                .as("no pg_read_server_files and the like").isEmpty();
    }

    @Test
    void nothingIsDeletedTruncatedDroppedOrSwitchedOff() {
        for (String table : TABLES) {
            for (String attack : List.of("delete from %s", "truncate %s", "drop table %s", "alter table %s disable trigger all",
                    "alter table %s drop column if exists hash", "alter table %s rename to gone", "create trigger t before insert on %s"
                            + " for each row execute function record_is_kept()")) {
                refused(attack.formatted(table), "permission denied", "must be owner");
            }
        }
        refused("set session_replication_role = replica", "permission denied");
        refused("create or replace function entry_is_linked() returns trigger language plpgsql as 'begin return new; end'",
                "permission denied", "must be owner");
        refused("drop function head_moves() cascade", "must be owner");
        refused("create table other (n integer)", "permission denied");
        refused("delete from flyway_schema_history", "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = 'x'", "update audit_entry set form = null", "update audit_entry set seq = -seq",
            "update timeline_entry set summary = 'x'", "update case_history set summary = 'x'", "delete from case_history",
            "update timeline_entry set case_id = 1", "update record_seal set digest = 'x'",
            "update anchor set audit_hash = 'x'", "update anchor_head set entries = 1", "update anchor_stamp set token = ''"})
    void noColumnIsWrittenAnew(String attack) {
        refused(attack, "permission denied");
    }

    @Test
    void linkedEntryIsNeverLinkedAgainAndHeadsOnlyMoveForward() {
        log.record(Act.of(Category.OTHER, "admin.system", "试验"));
        for (String table : List.of("timeline_entry", "audit_entry", "record_seal")) {
            refused("update " + table + " set hash = 'x'", "never changed");
            refused("update " + table + " set position = null, previous_hash = null, hash = null", "never changed");
        }
        for (String head : List.of("timeline_head", "audit_head", "record_seal_head")) {
            refused("update " + head + " set entries = entries - 1", "only moves forward");
            refused("update " + head + " set last_hash = 'x'", "only moves forward");
            refused("update " + head + " set chain = chain + 1000000, entries = entries + 1", "only moves forward");
            refused("insert into " + head + " (chain, entries, last_hash) values (-1, 5, 'x')", "begins without entries");
        }
        refused("""
                insert into audit_entry (happened_at, real_at, actor, action, position, previous_hash, hash)
                values (current_timestamp, current_timestamp, 'x', 'x', 1, 'x', 'x')""", "added first");
    }

    private void refused(String attack, String... words) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            try {
                sql.execute(attack);
            } finally {
                status.setRollbackOnly();
            }
        })).as(attack).rootCause().satisfies(refusal -> assertThat(List.of(words)).as(attack + " " + refusal.getMessage())
                .anyMatch(refusal.getMessage()::contains));
    }
}
