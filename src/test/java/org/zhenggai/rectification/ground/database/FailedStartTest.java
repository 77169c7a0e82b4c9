package org.zhenggai.rectification.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.support.TestDatabase;

/** A version whose last script fails leaves the tables to the version before as they were. */
class FailedStartTest {

    @TempDir
    private Path scripts;

    @Test
    void allOfAVersionsScriptsRunOrNone() throws IOException {
        List<String> settings = TestDatabase.settings(TestDatabase.fresh());
        DriverManagerDataSource owner = new DriverManagerDataSource(value(settings, 0), value(settings, 3), value(settings, 4));
        String before = "filesystem:" + Files.createDirectory(scripts.resolve("before"));
        String after = "filesystem:" + Files.createDirectory(scripts.resolve("after"));
        Files.writeString(scripts.resolve("before/V001__first.sql"), "create table first (n integer);");
        Migrations.ours(owner, before).migrate();
        Files.writeString(scripts.resolve("after/V002__second.sql"), "create table second (n integer); insert into first values (1);");
        Files.writeString(scripts.resolve("after/V003__third.sql"),
                "create table third (n integer); select 1 / (select count(*) from third);");
        assertThatThrownBy(() -> Migrations.ours(owner, before, after).migrate()).isInstanceOf(FlywayException.class);
        JdbcClient jdbc = JdbcClient.create(owner);
        assertThat(jdbc.sql("select script from flyway_schema_history").query(String.class).list()).containsExactly("V001__first.sql");
        assertThat(jdbc.sql("select to_regclass('second') is null and not exists (select from first)").query(Boolean.class).single())
                .isTrue();
        assertThat(Migrations.ours(owner, before).migrate().success).isTrue();
    }

    private static String value(List<String> settings, int number) {
        return settings.get(number).substring(settings.get(number).indexOf('=') + 1);
    }
}
