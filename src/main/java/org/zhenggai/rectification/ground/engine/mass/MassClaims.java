package org.zhenggai.rectification.ground.engine.mass;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhenggai.rectification.ground.engine.mass.MassWork.Due;

/**
 * Claims due jobs by locking their rows until the transaction ends: whoever dies holding them gives them back at once, and nobody waits.
 * What the engine would not acquire is not claimed: jobs that are suspended, exhausted or wait to be tried again, and those of an instance
 * one of whose jobs is being carried out.
 */
@Repository
class MassClaims {

    private static final String DUE = """
            from act_ru_job j
            where j.priority_ = -1000000000 and j.retries_ > 0 and j.suspension_state_ = 1 and j.duedate_ <= :now
              and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now)
              and not exists (select 1 from act_ru_job o where o.process_instance_id_ = j.process_instance_id_
                                and o.lock_owner_ is not null and o.lock_exp_time_ >= :now)
            """;

    private final JdbcClient jdbc;

    MassClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Jobs of these elements due by the engine's clock, oldest first, locked. Those that failed before are left out: they would spoil it
     * for the others.
     */
    List<Due> take(Set<String> elements, int most) {
        return jdbc.sql("""
                select j.id_, j.process_instance_id_,
                  coalesce((select e.business_key_ from act_ru_execution e where e.id_ = j.process_instance_id_), '')
                """ + DUE + " and j.exception_msg_ is null and j.handler_cfg_ in (:elements)"
                + " order by j.duedate_, j.process_instance_id_ limit :most for update of j skip locked")
                .param("now", now()).param("elements", elements).param("most", most)
                .query((row, n) -> new Due(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /**
     * The one job, if it is due and nobody else carries it out. The lock is one that whoever moves the job, having changed its case, does
     * not wait for: this transaction has yet to wait for that case.
     */
    boolean take(String id) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:id, 0))").param("id", id).query(Boolean.class).single()
                && jdbc.sql("select j.id_ " + DUE + " and j.id_ = :id for key share of j skip locked").param("now", now())
                        .param("id", id).query(String.class).optional().isPresent();
    }

    /** Due jobs that failed before, not locked. */
    List<String> failed(int most) {
        return jdbc.sql("select j.id_ " + DUE + " and j.exception_msg_ is not null order by j.duedate_ limit :most").param("now", now())
                .param("most", most).query(String.class).list();
    }

    private static Timestamp now() {
        return new Timestamp(ClockUtil.getCurrentTime().getTime());
    }
}
