package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.casework.evidence.storage.BlobStores;
import org.zhenggai.rectification.casework.evidence.storage.StorageSettings;
import org.zhenggai.rectification.ground.audit.Act;
import org.zhenggai.rectification.ground.audit.Category;
import org.zhenggai.rectification.ground.audit.CommandLog;
import org.zhenggai.rectification.ground.database.CommandDatabase;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.BackupRefusedException;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.StoredBackup;

/**
 * {@code backup <folder>}, {@code restore <folder>}, {@code verify <folder>} and {@code backup-key}, without the application. A folder of
 * backups means its latest one to the second and third, which also take the folder of one backup.
 */
public final class BackupCommands {

    /** Everything as it should be. */
    public static final int GOOD = 0;
    /** Carried out, but something is damaged, lost or not equal; what was said names it. */
    public static final int NOT_WHOLE = 1;
    /** Refused or failed; nothing with the name of a backup was left, no table made in a place that was not empty. */
    public static final int REFUSED = 2;

    private static final String KEY = "backup-key";
    private static final Set<String> WITH_FOLDER = Set.of("backup", "restore", "verify");
    private static final String SECRET = "AGE-SECRET-KEY-";
    private static final long MEGABYTE = 1 << 20;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss");

    private final Environment settings;
    private final PrintStream out;
    private final BackupSettings own;

    /** @param settings those of the application */
    public BackupCommands(Environment settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.own = Binder.get(settings).bindOrCreate("rectification.backup", BackupSettings.class);
    }

    /** Whether the first argument of the program names one of these commands. */
    public static boolean known(String... arguments) {
        return arguments.length > 0 && (WITH_FOLDER.contains(arguments[0]) || KEY.equals(arguments[0]));
    }

    /** Carries out what the arguments say. @return exit code */
    public int run(String... arguments) {
        List<String> words = Arrays.stream(arguments).filter(argument -> !argument.startsWith("--")).toList();
        try {
            if (Arrays.stream(arguments).anyMatch(argument -> argument.toUpperCase(Locale.ROOT).contains(SECRET))) {
                throw new BackupRefusedException("备份密钥不能写在命令行上，机器上的其他用户看得到；请改用环境变量 RECTIFICATION_BACKUP_KEY，并换一把密钥。");
            }
            if (words.equals(List.of(KEY))) {
                return key();
            }
            if (words.size() != 2 || !WITH_FOLDER.contains(words.get(0))) {
                throw new BackupRefusedException(
                        "用法：java -jar zhenggai.jar backup|restore|verify <备份文件夹>，或者 java -jar zhenggai.jar backup-key");
            }
            Path folder = Path.of(words.get(1)).toAbsolutePath().normalize();
            BackupKey key = BackupKey.of(own.key());
            return switch (words.get(0)) {
                case "backup" -> backup(new BackupFolder(folder), key);
                case "verify" -> verify(found(folder), key);
                default -> restore(found(folder), key);
            };
        } catch (BackupRefusedException | IllegalStateException e) {
            out.println(e.getMessage());
        } catch (SQLException e) {
            out.println("数据库没有按预期应答：" + e.getMessage());
        } catch (IOException e) {
            out.println("文件或网络读写失败：" + e);
        }
        return REFUSED;
    }

    private int key() {
        out.println(BackupKey.draw());
        out.println("以上是新的备份密钥，只显示这一次。请抄存在服务器之外的两处，并以环境变量 RECTIFICATION_BACKUP_KEY 提供给本软件；丢失密钥，备份无法打开。");
        return GOOD;
    }

    private int backup(BackupFolder folder, BackupKey key) throws IOException, SQLException {
        try (CommandDatabase database = CommandDatabase.open(settings, false)) {
            BackupMaker.Made made = new BackupMaker(database.owner(), store(), FilesBeside.of(settings), own.without()).make(folder, key);
            CommandLog.record(database.owner(), Act.of(Category.OTHER, Act.SYSTEM, "备份").on(made.backup().folder().getFileName().toString())
                    .saying("由命令备份到 " + folder.root()));
            out.println("已备份到 " + made.backup().folder() + "，并已读回核对。" + words(made.manifest()) + "本次新增" + made.copied() + "件。");
            return lost(made.manifest());
        }
    }

    private int lost(Manifest manifest) {
        manifest.lost().forEach(file -> out.println("举证材料 " + file.sha256() + "（" + file.size() + "字节）在系统的材料库中缺失或已损坏，备份中也没有。"));
        return manifest.lost().isEmpty() ? GOOD : NOT_WHOLE;
    }

    private int verify(StoredBackup backup, BackupKey key) {
        BackupCheck check = new BackupCheck(backup, new BackupFolder(backup.folder().getParent()), key);
        List<String> problems = check.rows();
        problems.addAll(check.evidence(true));
        problems.forEach(out::println);
        out.println(problems.isEmpty() ? "备份 " + backup.folder() + " 完好。" + words(check.manifest())
                : "备份 " + backup.folder() + " 有" + problems.size() + "处不完好，见上。");
        int lost = lost(check.manifest());
        return problems.isEmpty() ? lost : NOT_WHOLE;
    }

    private int restore(StoredBackup backup, BackupKey key) throws IOException, SQLException {
        backup.manifest(key); // refused before anything is started
        try (CommandDatabase database = CommandDatabase.open(settings, true)) {
            if (database.shared()) {
                throw new BackupRefusedException("数据目录正由运行中的程序使用，不能恢复到这里。请先停止程序，并换用一个空目录。");
            }
            RestoreProof.Report report = new Restoration(database.owner(), store(), FilesBeside.of(settings)).restore(backup,
                    new BackupFolder(backup.folder().getParent()), key);
            CommandLog.record(database.owner(), Act.of(Category.OTHER, Act.SYSTEM, "从备份恢复").on(backup.folder().getFileName().toString())
                    .saying(report.problems().isEmpty() ? "恢复后与备份一致" : "有" + report.problems().size() + "处与备份不一致"));
            report.proven().forEach(out::println);
            report.problems().forEach(out::println);
            out.println(report.problems().isEmpty() ? "恢复完成，恢复后的系统与备份一致。" : "恢复完成，但有" + report.problems().size() + "处不一致，见上。");
            return report.problems().isEmpty() ? GOOD : NOT_WHOLE;
        }
    }

    /** The folder of a backup, or the latest one in a folder of backups. */
    private static StoredBackup found(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BackupRefusedException("没有文件夹 " + folder + "。");
        }
        List<LocalDateTime> backups = new BackupFolder(folder).backups();
        StoredBackup backup = new StoredBackup(backups.isEmpty() ? folder : new BackupFolder(folder).of(backups.get(0)));
        backup.label();
        return backup;
    }

    private BlobStore store() throws IOException {
        return BlobStores.open(Binder.get(settings).bindOrCreate("rectification.evidence.storage", StorageSettings.class));
    }

    static String words(Manifest manifest) {
        return "数据截至" + SECOND.format(manifest.at()) + "；数据表" + manifest.tables().size() + "张、记录" + manifest.rows() + "条，"
                + RestoreProof.words(manifest.counts()) + "；举证材料" + manifest.evidence().size() + "件、"
                + manifest.evidenceSize() / MEGABYTE + "MB。";
    }
}
