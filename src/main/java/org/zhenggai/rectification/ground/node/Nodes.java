package org.zhenggai.rectification.ground.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * This process among those that work on the database: enters before anything else begins and leaves when everything else has ended; looks
 * meanwhile for what the others have changed, and for those that have died. Where the database was away it enters anew and takes everything
 * it holds in memory for old.
 */
@Component
class Nodes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);

    /** Before the job executor and the web server, and after them at the end. */
    private static final int FIRST = Integer.MIN_VALUE;

    private final DataSource database;
    private final NodeRoll roll;
    private final SharedCopies shared;
    private final List<SharedCopy> copies;
    private final String name;
    private final String lockOwner;
    private final NodeSettings settings;
    private ScheduledExecutorService watch;
    private Connection session;
    private UUID id;
    private int lockKey;
    private long nextFuneral;
    private boolean away;

    Nodes(DataSource database, NodeRoll roll, SharedCopies shared, List<SharedCopy> copies, JobExecutor executor, NodeSettings settings) {
        this.database = database;
        this.roll = roll;
        this.shared = shared;
        this.copies = copies;
        this.lockOwner = executor.getLockOwner();
        this.name = settings.name() == null || settings.name().isBlank() ? machine() : settings.name();
        this.settings = settings;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + ProcessHandle.current().pid();
        } catch (UnknownHostException nameless) {
            return "节点/" + ProcessHandle.current().pid();
        }
    }

    @Override
    public void start() {
        try {
            enter();
        } catch (SQLException e) {
            throw new IllegalStateException("无法在数据库中登记本节点，请检查数据库连接", e);
        }
        shared.look(List.of());
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "nodes");
            thread.setDaemon(true);
            return thread;
        });
        ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(this::look, settings.watch().toMillis(), settings.watch().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void enter() throws SQLException {
        roll.bury(null);
        id = UUID.randomUUID();
        session = database.getConnection();
        lockKey = NodeRoll.enter(session, id, name, lockOwner);
    }

    private void look() {
        try {
            if (away || System.nanoTime() >= nextFuneral) {
                nextFuneral = System.nanoTime() + settings.funeral().toNanos();
                if (away || !session.isValid((int) Duration.ofSeconds(2).toSeconds()) || !roll.seen(id)) {
                    comeBack();
                }
                roll.bury(id);
            }
            shared.look(copies);
        } catch (SQLException | RuntimeException e) { // whatever it is: who does not look any more would count as dead and work on
            if (!away) {
                LOG.warn("节点 {} 暂时无法连接数据库，恢复后将重新登记", name, e);
            }
            away = true;
        }
    }

    /** Its session had ended, so that the others took it for dead: what it keeps in memory may be old. */
    private void comeBack() throws SQLException {
        giveBack();
        roll.leave(id);
        enter();
        away = false;
        copies.forEach(SharedCopy::renew);
        LOG.info("节点 {} 已重新登记", name);
    }

    @Override
    public void stop() {
        watch.shutdown();
        try {
            if (!watch.awaitTermination(settings.funeral().toMillis(), TimeUnit.MILLISECONDS)) {
                watch.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch = null;
        quietly(() -> roll.leave(id));
        giveBack();
    }

    private void giveBack() {
        quietly(() -> NodeRoll.release(session, lockKey));
        quietly(session::close);
    }

    private interface Step {
        void take() throws SQLException;
    }

    /** Of a session that has ended there is nothing to give back. */
    private void quietly(Step step) {
        try {
            step.take();
        } catch (SQLException | DataAccessException | TransactionException gone) {
            LOG.debug("session of node {} is gone", name, gone);
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
