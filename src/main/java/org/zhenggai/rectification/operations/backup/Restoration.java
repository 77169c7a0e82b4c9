package org.zhenggai.rectification.operations.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.zhenggai.rectification.casework.evidence.storage.BlobStore;
import org.zhenggai.rectification.operations.backup.dump.EmptyDatabase;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupKey;
import org.zhenggai.rectification.operations.backup.format.BackupRefusedException;
import org.zhenggai.rectification.operations.backup.format.Manifest;
import org.zhenggai.rectification.operations.backup.format.Manifest.Content;
import org.zhenggai.rectification.operations.backup.format.Sealed;
import org.zhenggai.rectification.operations.backup.format.StoredBackup;

/** Brings a backup into an empty place. Everything that can refuse it is asked before the first table is made. */
final class Restoration {

    private static final int LISTED = 20;

    private final DataSource owner;
    private final BlobStore store;
    private final FilesBeside beside;

    Restoration(DataSource owner, BlobStore store, FilesBeside beside) {
        this.owner = owner;
        this.store = store;
        this.beside = beside;
    }

    /**
     * Restores, and proves it.
     *
     * @throws BackupRefusedException where the backup or the place is not fit for it; the place is as it was then
     */
    RestoreProof.Report restore(StoredBackup backup, BackupFolder folder, BackupKey key) throws IOException, SQLException {
        BackupCheck check = new BackupCheck(backup, folder, key);
        Manifest manifest = check.manifest();
        EmptyDatabase target = new EmptyDatabase(owner);
        refuseOtherVersion(manifest, target);
        List<String> damage = check.rows();
        damage.addAll(check.evidence(false));
        if (!damage.isEmpty()) {
            throw new BackupRefusedException("备份 " + backup.folder() + " 不完好，未作恢复：" + some(damage));
        }
        Map<String, byte[]> files = files(backup, manifest, key);
        beside.refuseOther(files);
        target.fill(manifest, table -> new GZIPInputStream(new BufferedInputStream(Sealed.read(backup.table(table.name()), key))));
        EvidenceCopies copies = new EvidenceCopies(folder, key, store);
        List<String> failed = new ArrayList<>();
        Path scratch = Files.createTempDirectory("zhenggai-restore");
        try {
            for (Content file : manifest.evidence()) {
                try {
                    copies.restore(file, scratch.resolve(file.sha256()));
                } catch (IOException e) {
                    failed.add("举证材料 " + file.sha256() + "：无法恢复（" + e.getMessage() + "）");
                }
            }
        } finally {
            Files.delete(scratch);
        }
        boolean outlived = beside.write(files);
        return new RestoreProof(owner, copies, manifest).report(failed, outlived);
    }

    private void refuseOtherVersion(Manifest manifest, EmptyDatabase target) throws SQLException {
        if (!Product.version().equals(manifest.product())) {
            throw new BackupRefusedException("备份由版本" + manifest.product() + "所做，本程序是版本" + Product.version() + "，不能恢复。请用版本" + manifest
                    .product()
                    + "恢复，再升级。");
        }
        if (!target.empty()) {
            throw new BackupRefusedException("要恢复到的数据库不是空的，未作任何改动。请新建一个空数据库（使用自带数据库的，"
                    + "用 rectification.database.directory 指定一个空目录）再恢复。");
        }
        if (!target.fits(manifest)) {
            throw new BackupRefusedException("备份的表结构与本程序的不同（建表脚本或其校验和不一致），虽然版本号都是" + manifest.product()
                    + "。请用做备份的那个程序文件恢复。");
        }
    }

    private static Map<String, byte[]> files(StoredBackup backup, Manifest manifest, BackupKey key) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Content file : manifest.files()) {
            try (InputStream in = Sealed.read(backup.file(file.name()), key)) {
                files.put(file.name(), in.readAllBytes());
            }
        }
        return files;
    }

    /** The first ones of many. */
    static String some(List<String> problems) {
        return String.join("；", problems.subList(0, Math.min(LISTED, problems.size())))
                + (problems.size() > LISTED ? "；……共" + problems.size() + "处" : "");
    }
}
