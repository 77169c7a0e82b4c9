package org.zhenggai.rectification.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.views.message.OperatorNotice;

/** The daily backup: made, or told that it was not. */
@OwnApplication
class BackupScheduleTest {

    @Autowired
    private DataSource database;
    @Autowired
    private BlobStore store;
    @Autowired
    private Environment environment;
    @Autowired
    private AuditLog audit;
    @Autowired
    private ApplicationEventPublisher publisher;
    @Autowired
    private JdbcClient jdbc;
    @TempDir
    private Path folder;

    private final List<OperatorNotice> told = new ArrayList<>();

    @Test
    void itIsMadeOnceADayAndIsInTheLog() throws IOException {
        BackupSettings settings = settings(BackupKey.draw());
        BackupSchedule schedule = schedule(settings, Clock.system(BackupMaker.ZONE));
        schedule.turn();
        LocalDateTime made = schedule.last();
        assertThat(made).isNotNull();
        schedule.turn();
        assertThat(schedule.last()).isEqualTo(made);
        assertThat(told).isEmpty();
        assertThat(lastAct()).isEqualTo("每日备份");
        assertThat(new BackupHealth(settings, schedule).health().getStatus()).isEqualTo(Status.UP);
        schedule.destroy();
    }

    @Test
    void aFailureAndAnOldLastOneReachTheSystemAdministratorOnce() {
        BackupSettings settings = settings("");
        Later clock = new Later();
        BackupSchedule schedule = schedule(settings, clock);
        schedule.turn();
        assertThat(told).extracting(OperatorNotice::title).containsExactly("每日备份失败");
        assertThat(told.get(0).what()).contains("没有设置备份密钥");
        assertThat(lastAct()).isEqualTo("每日备份失败");
        assertThat(new BackupHealth(settings, schedule).health().getStatus().getCode()).isEqualTo("WARNING");
        clock.later = Duration.ofHours(27);
        schedule.turn();
        assertThat(told).extracting(OperatorNotice::title).contains("备份超期：已超过26小时没有完好的备份");
        clock.later = Duration.ofHours(51);
        schedule.turn();
        told.forEach(publisher::publishEvent);
        assertThat(jdbc.sql("select count(*) from message where kind = 'operation' and recipient = 'admin.system' and title like '备份超期%'")
                .query(Long.class).single()).isEqualTo(1);
        schedule.destroy();
    }

    private BackupSchedule schedule(BackupSettings settings, Clock clock) {
        return new BackupSchedule(settings, new BackupMaker(database, store, FilesBeside.of(environment), settings.without()), audit,
                event -> told.add((OperatorNotice) event), clock);
    }

    private BackupSettings settings(String key) {
        return new BackupSettings(folder, LocalTime.of(2, 30), "3", Duration.ofHours(26), key, List.of("spring_session",
                "spring_session_attributes"));
    }

    private String lastAct() {
        return jdbc.sql("select action from audit_entry where action like '每日备份%' order by seq desc limit 1").query(String.class)
                .single();
    }

    /** The real clock, put forward. */
    private static final class Later extends Clock {

        private Duration later = Duration.ZERO;

        @Override
        public java.time.ZoneId getZone() {
            return BackupMaker.ZONE;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public java.time.Instant instant() {
            return Clock.systemUTC().instant().plus(later);
        }
    }
}
