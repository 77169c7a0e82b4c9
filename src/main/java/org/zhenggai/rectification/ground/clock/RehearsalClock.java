package org.zhenggai.rectification.ground.clock;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhenggai.rectification.ground.node.NodeRoll;

/**
 * The clock of the database. With a row in {@code rehearsal_clock} it stands still where it was left and moves only when told;
 * without one it is the real clock, and that of the database where the machine's is off. A rehearsal can begin only in a database that
 * holds no plan and no case, so that it is impossible to switch on by accident against real data, and only one node may take part in
 * it: the clock is moved by its process.
 */
@Service
public class RehearsalClock implements InitializingBean {

    private final JdbcClient jdbc;
    private final ObjectProvider<RehearsalRequest> requests;
    private final ObjectProvider<FormalRecords> records;
    private final NodeRoll nodes;
    private final DatabaseTime time;
    private volatile boolean active;

    RehearsalClock(JdbcClient jdbc, ObjectProvider<RehearsalRequest> requests, ObjectProvider<FormalRecords> records, NodeRoll nodes,
            DatabaseTime time) {
        this.nodes = nodes;
        this.time = time;
        this.jdbc = jdbc;
        this.requests = requests;
        this.records = records;
    }

    /** Runs before the engine is built: {@link RehearsalPlugin} waits for this bean. */
    @Override
    public void afterPropertiesSet() {
        Optional<Instant> stored = stored();
        Optional<Instant> requested = requests.stream().map(RehearsalRequest::start).flatMap(Optional::stream).findFirst();
        if ((stored.isPresent() || requested.isPresent()) && nodes.anybody()) {
            throw new IllegalStateException("另一个节点正在使用这个数据库，而演练只能由一个节点进行（演练时钟由该节点推动）。"
                    + "请先停止那个节点，或者换用另外的数据库。");
        }
        if (stored.isEmpty() && requested.isPresent()) {
            if (records.stream().anyMatch(FormalRecords::present)) {
                throw new IllegalStateException("数据库中已有正式的整改方案，不能开启演练。请去掉演练设置（rectification.rehearsal.start），"
                        + "或换用空的数据库。");
            }
            jdbc.sql("insert into rehearsal_clock (id, now) values (1, :now)").param("now", at(requested.get())).update();
            stored = requested;
        }
        active = stored.isPresent();
        stored.ifPresentOrElse(now -> ClockUtil.setCurrentTime(Date.from(now)), this::goOnWithTheDatabase);
    }

    private void goOnWithTheDatabase() {
        ClockUtil.reset();
        time.whenChanged(() -> ClockUtil.offset(time.offset()));
        time.look();
    }

    /** Whether this database is a rehearsal. */
    public boolean active() {
        return active;
    }

    /** What everything takes for now. */
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** Sets engine and code to the instant and keeps it across restarts. Only the driver moves the clock, and only forward. */
    void set(Instant instant) {
        if (instant.isAfter(now())) {
            jdbc.sql("update rehearsal_clock set now = :now where id = 1").param("now", at(instant)).update();
            ClockUtil.setCurrentTime(Date.from(instant));
        }
    }

    private Optional<Instant> stored() {
        return jdbc.sql("select now from rehearsal_clock where id = 1").query(OffsetDateTime.class).optional()
                .map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
