package org.zhenggai.rectification.ground.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on this database. Whoever enters holds a lock of the database's by the session he entered with; the lock is free when the
 * session ends, however it ends, so that nobody has to guess from clocks who is dead.
 */
@Repository
public class NodeRoll {

    private static final Logger LOG = LoggerFactory.getLogger(NodeRoll.class);

    /** The first half of the locks' names; the second is the node's own number. */
    private static final int LOCK = 0x6E6F6465;

    private record Entry(UUID id, String name, int lockKey, String lockOwner) {}

    private final JdbcClient jdbc;

    NodeRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are entered, the oldest first; one that has just died may still be among them. */
    public List<Node> all() {
        return jdbc.sql("select id, name, started_at, seen_at from node order by started_at, id").query(Node.class).list();
    }

    /** Whether a process works on this database: for one that has not entered yet. */
    @Transactional
    public boolean anybody() {
        bury(null);
        return jdbc.sql("select exists (select 1 from node)").query(Boolean.class).single();
    }

    /**
     * Enters by a session that is kept for as long as the node lives: nobody sees the entry before its lock is held.
     *
     * @param session committed here
     * @return the number of the lock
     */
    static int enter(Connection session, UUID id, String name, String lockOwner) throws SQLException {
        boolean before = session.getAutoCommit();
        session.setAutoCommit(false);
        try (PreparedStatement entry = session.prepareStatement("""
                insert into node (id, name, lock_owner, started_at, seen_at)
                values (?, ?, ?, current_timestamp, current_timestamp) returning lock_key""")) {
            entry.setObject(1, id);
            entry.setString(2, name);
            entry.setString(3, lockOwner);
            try (ResultSet row = entry.executeQuery()) {
                row.next();
                int key = row.getInt(1);
                lock(session, "select pg_advisory_lock(?, ?)", key);
                session.commit();
                return key;
            }
        } finally {
            session.setAutoCommit(before);
        }
    }

    /** Gives back what {@link #enter} took. */
    static void release(Connection session, int key) throws SQLException {
        lock(session, "select pg_advisory_unlock(?, ?)", key);
    }

    private static void lock(Connection session, String statement, int key) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement(statement)) {
            lock.setInt(1, LOCK);
            lock.setInt(2, key);
            lock.execute();
        }
    }

    /** Says that the node is there. @return whether it is still entered: others take one whose session has ended for dead */
    boolean seen(UUID id) {
        return jdbc.sql("update node set seen_at = current_timestamp where id = :id").param("id", id).update() > 0;
    }

    /** Strikes the node off, and gives back the jobs it holds. */
    @Transactional
    public void leave(UUID id) {
        jdbc.sql("delete from node where id = :id").param("id", id).update();
        releaseJobs();
    }

    /**
     * Strikes off whoever is dead, and lets their jobs go: another node goes on with them at once instead of after the five minutes the
     * engine waits. Many may do it at the same time.
     *
     * @param self the one that looks, null for none
     */
    @Transactional
    public void bury(UUID self) {
        List<Entry> dead = jdbc.sql("select id, name, lock_key, lock_owner from node for update skip locked").query(Entry.class).stream()
                .filter(entry -> !entry.id().equals(self) && isFree(entry)).toList();
        dead.forEach(entry -> {
            jdbc.sql("delete from node where id = :id").param("id", entry.id()).update();
            LOG.warn("节点 {} 已停止工作（没有正常退出），它占用的作业已释放，由其他节点继续办理", entry.name());
        });
        if (!dead.isEmpty() || self == null) {
            releaseJobs();
        }
    }

    private boolean isFree(Entry entry) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock, :key)").param("lock", LOCK).param("key", entry.lockKey())
                .query(Boolean.class).single();
    }

    /** Jobs that are locked by nobody who is there. */
    private void releaseJobs() {
        jdbc.sql("""
                update act_ru_job set lock_owner_ = null, lock_exp_time_ = null
                where lock_owner_ is not null and not exists (select 1 from node where node.lock_owner = act_ru_job.lock_owner_)""")
                .update();
    }
}
