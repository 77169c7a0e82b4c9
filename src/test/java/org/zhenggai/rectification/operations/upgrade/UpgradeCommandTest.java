package org.zhenggai.rectification.operations.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.ground.database.Migrations;
import org.zhenggai.rectification.support.TestDatabase;

/** What the command says of a database, without an application on it; and that it leaves it as it was. */
class UpgradeCommandTest {

    private static final String MODEL = "found-problem.bpmn";

    @TempDir
    private Path folder;
    private final Map<String, Object> settings = new HashMap<>();
    private DriverManagerDataSource owner;
    private JdbcClient jdbc;
    private String said;

    @BeforeEach
    void database() {
        TestDatabase.settings(TestDatabase.fresh()).forEach(line -> settings.put(line.substring(0, line.indexOf('=')), line.substring(line
                .indexOf('=') + 1)));
        owner = new DriverManagerDataSource((String) settings.get("spring.datasource.url"), (String) settings.get("spring.flyway.user"),
                (String) settings.get("spring.flyway.password"));
        jdbc = JdbcClient.create(owner);
    }

    @Test
    void itSaysWhatWouldChangeAndWritesNothing() throws IOException {
        assertThat(run()).isEqualTo(UpgradeCommand.REFUSED);
        assertThat(said).contains("没有本软件的数据");
        Migrations.make(owner);
        deployed("");
        Map<String, String> before = rows();
        assertThat(run()).isEqualTo(UpgradeCommand.GOOD);
        assertThat(said).contains("没有要执行的脚本", "不重新部署", "使用软件自带的", "可以升级");
        assertThat(rows()).isEqualTo(before);

        // the version before had another step, in which one instance stands, and no index of ours; two administrators changed a form
        deployed("<bpmn:userTask id=\"Task_Gone\" name=\"旧的环节\" />");
        standing("Task_Gone", "ZG-1");
        standing("Task_Review", "ZG-2");
        jdbc.sql("delete from flyway_engine_history where version = '1'").update();
        jdbc.sql(
                "insert into model_version (file_name, content, sha256, origin, deployed_at) values ('x.form', '{}', repeat('a', 64), 'ACT', now())")
                .update();
        Files.write(folder.resolve("督办函.docx"), Files.readAllBytes(Path.of("src/main/resources/letters/supervision-letter.docx")));
        settings.put("rectification.letters.templates", folder.toString());
        before = rows();
        assertThat(run()).isEqualTo(UpgradeCommand.TO_BE_READ);
        assertThat(said).contains("启动时将执行1个脚本：V1__indexes.sql", "有1个文件不同", "不同的是：" + MODEL, "x.form 由本单位的管理员改过",
                "第1版有1件在办的不能迁移到新版本：案件所在的环节“旧的环节”（Task_Gone）在新版本中已不存在", "ZG-1", "文书模板：使用软件自带的").doesNotContain("ZG-2");
        assertThat(rows()).isEqualTo(before);
        itRefusesWhatWouldNotStart();
    }

    private void itRefusesWhatWouldNotStart() throws IOException {
        jdbc.sql("update flyway_schema_history set checksum = checksum + 1 where version = '001'").update();
        jdbc.sql("""
                insert into flyway_schema_history values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'x', now(), 1, true)""")
                .update();
        jdbc.sql("update act_ge_schema_log set version_ = '7.23.0'").update();
        Files.writeString(folder.resolve("随便.docx"), "x");
        settings.put("rectification.letters.templates", folder.toString());
        assertThat(run()).isEqualTo(UpgradeCommand.REFUSED);
        assertThat(said).contains("内容与本版本的不同，说明数据库不是由本软件的正式版本建立的：V001__calendar.sql", "已由更新的版本升级过（V900__later.sql）",
                "是7.23.0版，本版本需要7.24版", "随便.docx不是任何文书的模板", "原来的版本可以照常使用");
    }

    @Test
    void aConnectionOfTheCheckCannotWrite() {
        JdbcClient reading = JdbcClient.create(new ReadOnly(owner));
        assertThatThrownBy(() -> reading.sql("create table written (n integer)").update()).hasMessageContaining("read-only transaction");
    }

    private int run() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new UpgradeCommand(environment, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** What the engine would have written at the start of a version whose model had one element more. */
    private void deployed(String more) throws IOException {
        for (String table : List.of("act_ru_execution", "act_re_procdef", "act_ge_bytearray", "act_re_deployment")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("insert into act_re_deployment (id_, name_, deploy_time_) values ('d', 'SpringAutoDeployment', now())").update();
        for (String where : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(where))) {
                for (Path file : files.filter(found -> found.toString().matches(".*\\.(bpmn|dmn|form)")).toList()) {
                    String name = file.getFileName().toString();
                    String text = Files.readString(file);
                    jdbc.sql("insert into act_ge_bytearray (id_, name_, deployment_id_, bytes_) values (:name, :name, 'd', :bytes)")
                            .param("name", name).param("bytes", (name.equals(MODEL) ? text.replaceFirst("</bpmn:documentation>", "$0"
                                    + more)
                                    : text).getBytes(StandardCharsets.UTF_8)).update();
                }
            }
        }
        jdbc.sql("""
                insert into act_re_procdef (id_, key_, version_, deployment_id_, resource_name_, name_)
                values ('p', 'found-problem', 1, 'd', :model, '问题')""").param("model", MODEL).update();
    }

    private void standing(String activity, String businessKey) {
        jdbc.sql("""
                insert into act_ru_execution (id_, proc_inst_id_, proc_def_id_, business_key_, act_id_)
                values (:key, :key, 'p', :key, :activity)""").param("key", businessKey).param("activity", activity).update();
    }

    /** A hash over the rows of each table. */
    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list().forEach(table -> rows.put(table, jdbc.sql(
                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                + table + " t").query(String.class).single()));
        return rows;
    }
}
