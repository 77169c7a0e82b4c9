package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.support.TestDatabase;

/** A start that cannot end well is refused, and the operator told what to do: a database of an earlier layout. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {

    private final Date before = ClockUtil.getCurrentTime();

    /** The engine's clock is one for the whole JVM: other tests' rehearsal goes on where it stood. */
    @AfterEach
    void setTheClockBack() {
        ClockUtil.setCurrentTime(before);
    }

    @Test
    void aDatabaseOfTheLayoutBeforeOneScriptARoomIsRefusedAndLeftAsItIs(CapturedOutput output) {
        String database = TestDatabase.fresh();
        JdbcTemplate owner = new JdbcTemplate(new DriverManagerDataSource(database, "postgres", "postgres"));
        owner.execute("""
                create table working_calendar_year (year integer primary key, source varchar(300) not null);
                create table flyway_schema_history (installed_rank int primary key, version varchar(50), description varchar(200) not null,
                  type varchar(20) not null, script varchar(1000) not null, checksum int, installed_by varchar(100) not null,
                  installed_on timestamp not null default '2024-01-01', execution_time int not null, success boolean not null);
                insert into flyway_schema_history values (1, '1', 'calendar', 'SQL', 'V1__calendar.sql', 1, 'owner', default, 1, true);
                grant all on all tables in schema public to public""");
        assertThatThrownBy(() -> start(database)).rootCause().hasMessageContaining("试用版");
        assertThat(output).contains("APPLICATION FAILED TO START").contains("请新建一个空数据库");
        assertThat(owner.queryForList("select tablename from pg_tables where schemaname = 'public' order by 1", String.class))
                .containsExactly("flyway_schema_history", "working_calendar_year");
        assertThat(owner.queryForObject("select count(*) from flyway_schema_history", Long.class)).isOne();
    }

    private static void start(String database) {
        SpringApplication.run(RectificationApplication.class, Stream.concat(Stream.of("server.port=0"), TestDatabase.settings(database)
                .stream())
                .map(setting -> "--" + setting).toArray(String[]::new));
    }
}
