package org.zhenggai.rectification.operations.opening;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.RealTime;
import org.zhenggai.rectification.ground.organization.Organization;

/** How far the first hour has come: not begun, waiting for the three administrators, under way, over. */
@Component
class OpeningState {

    private final JdbcClient jdbc;
    private final Organization organization;
    private final RealTime time;
    /** Nothing opens it again, so that it need not be asked about. */
    private volatile boolean over;
    private volatile boolean settled;

    OpeningState(JdbcClient jdbc, Organization organization, RealTime time) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.time = time;
    }

    /** Who did a step last, or put it off. */
    record Mark(boolean later, String by, OffsetDateTime at) {}

    /** An empty installation begins. */
    void begin() {
        jdbc.sql("insert into opening (begun_at) values (?) on conflict do nothing").param(time.now()).update();
    }

    /** The start has decided whether there is anything to open. */
    void settle() {
        settled = true;
    }

    /** Whether the assistant is there at all. */
    boolean isOpen() {
        if (!settled || over) {
            return false;
        }
        boolean open = jdbc.sql("select exists (select from opening where completed_at is null)").query(Boolean.class).single();
        over = !open;
        return open;
    }

    /** Whether nobody has an account yet: the time of the code. */
    boolean awaitsAdministrators() {
        return isOpen() && organization.officers().isEmpty();
    }

    Map<Step, Mark> marks() {
        Map<Step, Mark> marks = new HashMap<>();
        jdbc.sql("select step, later, done_by, done_at from opening_step").query(row -> {
            marks.put(Step.valueOf(row.getString("step")), new Mark(row.getBoolean("later"), row.getString("done_by"),
                    row.getObject("done_at", OffsetDateTime.class)));
        });
        return marks;
    }

    void mark(Step step, boolean later, String by) {
        jdbc.sql("""
                insert into opening_step (step, later, done_by, done_at) values (:step, :later, :by, :at)
                on conflict (step) do update set later = :later, done_by = :by, done_at = :at""")
                .param("step", step.name()).param("later", later).param("by", by).param("at", time.now()).update();
    }

    /** @return false where somebody else was faster */
    boolean complete(String by) {
        return jdbc.sql("update opening set completed_at = :at, completed_by = :by where completed_at is null").param("at", time.now())
                .param("by", by).update() == 1;
    }
}
