package org.zhenggai.rectification.ground.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * How far the clock of this machine is from the database's, of which there is one for all nodes: a node whose own clock is off would carry
 * out what is not due yet, take for abandoned what another is working on, and date what officers do otherwise than its neighbour. Small
 * differences, as between machines whose clocks are set by the network, are left alone: time then goes on as the machine says.
 */
@Service
public class DatabaseTime {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);

    private final JdbcClient jdbc;
    private final Duration apart;
    private final LongSupplier machine;
    private volatile long offset;
    private volatile Runnable changed = () -> {};

    @Autowired
    DatabaseTime(JdbcClient jdbc, ClockSettings settings) {
        this(jdbc, settings.apart(), System::currentTimeMillis);
    }

    /** @param machine the machine's clock, milliseconds since 1970 */
    DatabaseTime(JdbcClient jdbc, Duration apart, LongSupplier machine) {
        this.jdbc = jdbc;
        this.apart = apart;
        this.machine = machine;
    }

    /** Milliseconds to be added to the machine's clock; 0 where it is near enough. */
    public long offset() {
        return offset;
    }

    /** The machine's clock, or the database's where they are apart. */
    public Instant now() {
        return Instant.ofEpochMilli(machine.getAsLong() + offset);
    }

    /** @param listener told at each change from now on, by whoever looked */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    @Scheduled(fixedDelayString = "${rectification.clock.look}", initialDelayString = "${rectification.clock.look}")
    void follow() {
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the database does not say what time it is", away);
        }
    }

    /** Compares both clocks. What cannot be told exactly enough, because the answer was slow to come, is left as it was. */
    void look() {
        long before = machine.getAsLong();
        long database = jdbc.sql("select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)").query(Long.class).single();
        long way = (machine.getAsLong() - before + 1) / 2;
        long found = database - before - way;
        if (way < 0 || way > apart.toMillis() / 2 || Math.abs(found - offset) - way <= apart.toMillis()) {
            return;
        }
        offset = Math.abs(found) <= apart.toMillis() ? 0 : found;
        if (offset == 0) {
            LOG.info("本机时钟已与数据库一致");
        } else {
            LOG.warn("本机时钟比数据库{}{}秒，已改按数据库的时间办理；请校准本机时钟（NTP）", offset < 0 ? "快" : "慢", Math.abs(offset) / 1000);
        }
        changed.run();
    }
}
