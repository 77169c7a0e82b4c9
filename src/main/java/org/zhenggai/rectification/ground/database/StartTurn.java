package org.zhenggai.rectification.ground.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes of one database start one after another, from the first look at its tables until they are ready: what a start makes where it is
 * missing – tables, models, grants, lists, the first administrator – is made once. The turn ends with its session, however that ends.
 */
@Component
class StartTurn implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
    private static final long LOCK = 0x7374617274L;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final DataSource database;
    private final StartSettings settings;
    private Connection session;

    StartTurn(DataSource database, StartSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * Waits for those who have begun before.
     *
     * @throws IllegalStateException in Chinese when they are not ready within the time set
     */
    void take() throws SQLException {
        session = database.getConnection();
        long end = System.nanoTime() + settings.patience().toNanos();
        for (boolean told = false; !asked("select pg_try_advisory_lock(?)"); told = true) {
            if (!told) {
                LOG.info("另一个节点正在启动，等待它完成");
            }
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("另一个节点正在启动，等待" + settings.patience().toSeconds()
                        + "秒后仍未完成。请查看那个节点的日志，待它启动完成或停止后再启动本节点（等待时间由 rectification.start.patience 设置）");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @EventListener
    void on(ApplicationReadyEvent ready) throws SQLException {
        destroy();
    }

    @Override
    public void destroy() throws SQLException {
        if (session != null && !session.isClosed()) {
            asked("select pg_advisory_unlock(?)");
            session.close();
        }
        session = null;
    }

    private boolean asked(String statement) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement(statement)) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
