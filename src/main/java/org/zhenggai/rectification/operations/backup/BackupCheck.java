package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.Manifest.Content;
import org.zhenggai.rectification.operations.backup.format.Manifest.Table;
import org.zhenggai.rectification.operations.backup.format.Sealed;
import org.zhenggai.rectification.operations.backup.format.StoredBackup;

/** Reads a backup from its first byte to its last and compares it with its manifest. What is wrong is named in Chinese, file by file. */
final class BackupCheck {

    private final StoredBackup backup;
    private final BackupFolder folder;
    private final BackupKey key;
    private final Manifest manifest;

    /** @throws org.zhenggai.rectification.operations.backup.format.BackupRefusedException where its manifest cannot be read */
    BackupCheck(StoredBackup backup, BackupFolder folder, BackupKey key) {
        this.backup = backup;
        this.folder = folder;
        this.key = key;
        this.manifest = backup.manifest(key);
    }

    Manifest manifest() {
        return manifest;
    }

    /** Rows of all tables, and the files beside the database. */
    List<String> rows() {
        List<String> problems = new ArrayList<>();
        for (Table table : manifest.tables()) {
            look("数据表 " + table.name(), backup.table(table.name()), table.stored(), table.sha256(), true, problems);
        }
        for (Content file : manifest.files()) {
            look("文件 " + file.name(), backup.file(file.name()), Sealed.length(file.size()), file.sha256(), false, problems);
        }
        return problems;
    }

    /** Evidence, by length alone or byte by byte. */
    List<String> evidence(boolean whole) {
        List<String> problems = new ArrayList<>();
        for (Content file : manifest.evidence()) {
            Path path = folder.evidence(key, file.sha256());
            look("举证材料 " + file.sha256(), path, Sealed.length(file.size()), whole ? file.sha256() : null, false, problems);
        }
        return problems;
    }

    private void look(String what, Path file, long length, String sha256, boolean packed, List<String> problems) {
        try {
            if (Files.notExists(file)) {
                problems.add(what + "：缺失");
            } else if (Files.size(file) < length) {
                problems.add(what + "：被截断（应为" + length + "字节，现有" + Files.size(file) + "字节）");
            } else if (sha256 != null && !sha256.equals(hash(file, packed))) {
                problems.add(what + "：已损坏（内容与清单不符）");
            }
        } catch (Sealed.WrongKeyException e) {
            problems.add(what + "：用另一把密钥加密");
        } catch (IOException e) {
            problems.add(what + "：已损坏（无法解密或解压）");
        }
    }

    private String hash(Path file, boolean packed) throws IOException {
        try (InputStream sealed = Sealed.read(file, key); InputStream in = packed ? new GZIPInputStream(sealed) : sealed) {
            return DigestUtils.sha256Hex(in);
        }
    }
}
