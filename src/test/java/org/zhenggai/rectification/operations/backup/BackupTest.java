package org.zhenggai.rectification.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.zhenggai.rectification.casework.evidence.EvidenceClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.operations.backup.CommandLine.Said;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.StoredBackup;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.TestDatabase;

/** Commands on the database and the evidence of the running application, and into an empty place. */
@OwnApplication
class BackupTest {

    private static final int UPLOADERS = 4;
    private static final int BEFORE = 8;
    private static final Map<String, String> PAPER = Map.of("issuer", "市自然资源局铁东分局", "documentDate", "2023-11-01");

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private ConfigurableEnvironment environment;
    @Autowired
    private JdbcClient source;
    @TempDir
    private Path temp;

    private Path folder;
    private CommandLine line;
    private RectificationCase c;

    @BeforeEach
    void begin() {
        folder = temp.resolve("backups");
        line = new CommandLine(environment);
        c = driver.register(List.of("shanmen"), List.of("natural-resources"));
    }

    @Test
    void whatWasAcknowledgedBeforeTheSnapshotIsRestoredAndProvenWhilePeopleGoOn() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        List<Thread> people = Stream.generate(() -> new Thread(() -> uploadUntilInterrupted(acknowledged))).limit(UPLOADERS).toList();
        people.forEach(Thread::start);
        Awaitility.await().atMost(1, TimeUnit.MINUTES).until(() -> acknowledged.size() >= BEFORE);
        List<String> before = List.copyOf(acknowledged);
        Said saved = line.run("backup", folder.toString());
        int after = acknowledged.size();
        people.forEach(Thread::interrupt);
        for (Thread one : people) {
            one.join();
        }
        assertThat(saved.code()).as(saved.text()).isEqualTo(BackupCommands.GOOD);
        assertThat(after).as("people went on meanwhile").isGreaterThan(before.size());

        String database = TestDatabase.fresh();
        Path place = temp.resolve("elsewhere");
        CommandLine there = line.elsewhere(place, database);
        Said restored = there.run("restore", folder.toString());
        assertThat(restored.code()).as(restored.text()).isEqualTo(BackupCommands.GOOD);
        assertThat(restored.text()).contains("恢复后的系统与备份一致", "待办任务", "时间线");

        JdbcClient target = JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"));
        assertThat(target.sql("select sha256 from evidence_piece").query(String.class).list()).containsAll(before);
        for (String sha256 : before) {
            assertThat(DigestUtils.sha256Hex(Files.readAllBytes(place.resolve("evidence/files").resolve(sha256.substring(0, 2))
                    .resolve(sha256)))).isEqualTo(sha256);
        }
        for (String same : List.of("select string_agg(o::text, '|' order by id) from officer o",
                "select string_agg(d.id_ || d.version_, '|' order by d.id_) from act_re_procdef d",
                "select string_agg(conname || pg_get_constraintdef(oid), '|' order by conname, conrelid::regclass::text) from pg_constraint",
                "select count(*)::text from pg_trigger where tgenabled = 'O'")) {
            assertThat(target.sql(same).query(String.class).single()).isEqualTo(source.sql(same).query(String.class).single());
        }
        assertThat(target.sql("select count(*) from spring_session").query(Long.class).single()).as("nobody is logged in").isZero();
        assertThatThrownBy(() -> target.sql("delete from audit_entry").update()).hasMessageContaining("never deleted");
        assertThat(target.sql("select action from audit_entry order by seq desc limit 1").query(String.class).single()).isEqualTo("从备份恢复");

        target.sql("update officer set name = name || '甲' where id = 'shanmen.handler'").update();
        assertThat(proof(there, database).problems()).containsExactly("数据表 audit_entry：恢复后的内容与备份不一致",
                "数据表 audit_head：恢复后的内容与备份不一致", "数据表 officer：恢复后的内容与备份不一致", "序列的取值与备份不一致", "操作日志：与备份时登记的条数或校验值不一致");
    }

    @Test
    void whatIsDamagedTruncatedForeignOrOfAnotherKeyIsRefusedByName() throws IOException {
        hand(c);
        assertThat(line.run("backup", folder.toString()).code()).isZero();
        Path backup = only(folder);
        String database = TestDatabase.fresh();
        CommandLine there = line.elsewhere(temp.resolve("elsewhere"), database);

        byte[] officers = Files.readAllBytes(backup.resolve("tables/officer.copy.gz.age"));
        Files.write(backup.resolve("tables/officer.copy.gz.age"), java.util.Arrays.copyOf(officers, officers.length - 20));
        assertSaid(line.run("verify", folder.toString()), BackupCommands.NOT_WHOLE, "数据表 officer：被截断");
        assertSaid(there.run("restore", folder.toString()), BackupCommands.REFUSED, "数据表 officer：被截断", "未作恢复");
        officers[officers.length / 2] ^= 1;
        Files.write(backup.resolve("tables/officer.copy.gz.age"), officers);
        assertSaid(line.run("verify", backup.toString()), BackupCommands.NOT_WHOLE, "数据表 officer：已损坏");
        officers[officers.length / 2] ^= 1;
        Files.write(backup.resolve("tables/officer.copy.gz.age"), officers);

        Path piece = sealed().get(0);
        byte[] content = Files.readAllBytes(piece);
        content[content.length - 30] ^= 1;
        Files.write(piece, content);
        assertSaid(line.run("verify", folder.toString()), BackupCommands.NOT_WHOLE, "举证材料 ", "：已损坏");
        Files.delete(piece);
        assertSaid(there.run("restore", folder.toString()), BackupCommands.REFUSED, "：缺失");

        assertSaid(there.with("rectification.backup.key", BackupKey.draw()).run("restore", folder.toString()), BackupCommands.REFUSED,
                "另一把密钥");
        Files.write(backup.resolve("manifest.json.gz.age"), new byte[300]);
        assertSaid(there.run("restore", folder.toString()), BackupCommands.REFUSED, "清单", "不能使用");
        assertSaid(there.run("restore", Files.createDirectories(temp.resolve("photos")).toString()), BackupCommands.REFUSED, "不是本软件的备份");
        assertThat(JdbcClient.create(new DriverManagerDataSource(database, "postgres", "postgres"))
                .sql("select count(*) from pg_tables where schemaname = 'public'").query(Long.class).single()).isZero();
    }

    @Test
    void noKeyAKeyInSightAndAPlaceInUseAreRefused() {
        assertSaid(line.with("rectification.backup.key", "").run("backup", folder.toString()), BackupCommands.REFUSED, "没有设置备份密钥",
                "backup-key");
        assertSaid(line.run("backup", folder.toString(), "--rectification.backup.key=" + line.secret), BackupCommands.REFUSED, "命令行");
        assertSaid(line.run("backup"), BackupCommands.REFUSED, "用法");
        assertThat(folder).doesNotExist();
        Said key = line.run("backup-key");
        assertThat(BackupKey.of(key.text().lines().findFirst().orElseThrow()).mark()).isNotEqualTo(BackupKey.of(line.secret).mark());
        assertSaid(line.run("backup", folder.toString()), BackupCommands.GOOD, "已备份到");
        assertSaid(line.run("restore", folder.toString()), BackupCommands.REFUSED, "不是空的");
    }

    @Test
    void evidenceIsSavedOnceAndGoesWithTheLastBackupThatNeedsIt() throws IOException {
        hand(c);
        line.run("backup", folder.toString());
        hand(c);
        assertSaid(line.run("backup", folder.toString()), BackupCommands.GOOD, "本次新增1件");
        Path needless = folder.resolve("evidence").resolve(BackupKey.of(line.secret).mark()).resolve("00").resolve("0".repeat(64) + ".age");
        Files.createDirectories(needless.getParent());
        Files.write(needless, new byte[10]);
        BackupFolder backups = new BackupFolder(folder);
        BackupSurplus.Removed removed = new BackupSurplus(backups, BackupKey.of(line.secret)).remove(
                org.zhenggai.rectification.operations.backup.format.KeepRule.of("1"), backups.backups().get(0));
        assertThat(removed).isEqualTo(new BackupSurplus.Removed(1, 1));
        assertThat(needless).doesNotExist();
        assertSaid(line.run("verify", folder.toString()), BackupCommands.GOOD, "完好");
    }

    private RestoreProof.Report proof(CommandLine there, String database) throws Exception {
        Manifest manifest = new StoredBackup(only(folder)).manifest(BackupKey.of(line.secret));
        var storage = org.springframework.boot.context.properties.bind.Binder.get(there.settings()).bind("rectification.evidence.storage",
                org.zhenggai.rectification.casework.evidence.storage.StorageSettings.class).get();
        EvidenceCopies copies = new EvidenceCopies(new BackupFolder(folder), BackupKey.of(line.secret),
                org.zhenggai.rectification.casework.evidence.storage.BlobStores.open(storage));
        return new RestoreProof(new DriverManagerDataSource(database, "postgres", "postgres"), copies, manifest).report(List.of(), false);
    }

    private void uploadUntilInterrupted(Queue<String> acknowledged) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                acknowledged.add(hand(c));
            }
        } catch (RuntimeException | AssertionError e) {
            assertThat(Thread.currentThread().isInterrupted() || e.getCause() instanceof InterruptedException).as(e.toString()).isTrue();
        }
    }

    /** @return SHA-256 of what was taken in */
    private String hand(RectificationCase to) {
        byte[] content = ("%PDF-1.7\n" + UUID.randomUUID() + "\n" + "0".repeat(20_000) + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        new EvidenceClient(port, "shanmen.handler", to.caseNumber()).handIn("other-document", UUID.randomUUID() + ".pdf", content, PAPER);
        return DigestUtils.sha256Hex(content);
    }

    private List<Path> sealed() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
            return files.filter(file -> file.toString().endsWith(".age")).toList();
        }
    }

    private static Path only(Path backups) {
        try {
            BackupFolder folder = new BackupFolder(backups);
            return folder.of(folder.backups().get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSaid(Said said, int code, String... words) {
        assertThat(said.text()).contains(words);
        assertThat(said.code()).as(said.text()).isEqualTo(code);
    }
}
