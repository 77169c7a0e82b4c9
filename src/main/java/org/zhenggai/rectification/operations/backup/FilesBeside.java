package org.zhenggai.rectification.operations.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.zhenggai.rectification.operations.backup.format.BackupFolder;
import org.zhenggai.rectification.operations.backup.format.BackupRefusedException;

/**
 * Files without which the database is not whole: the key that opens robots' keys and one-time passwords, where it is a file, and the
 * anchors with their time stamps. Small, and never changed but by appending.
 *
 * @param secret  the file of the key
 * @param anchors folder of the anchors
 */
record FilesBeside(Path secret, Path anchors) {

    private static final String SECRET = "secret.key";

    static FilesBeside of(Environment settings) {
        return new FilesBeside(Path.of(settings.getRequiredProperty("rectification.secret.file")),
                Path.of(settings.getRequiredProperty("rectification.audit.anchors.folder")));
    }

    /** Content by name. */
    Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.exists(secret)) {
            files.put(SECRET, Files.readAllBytes(secret));
        }
        if (Files.isDirectory(anchors)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(anchors, "anchor*.{jsonl,tst}")) {
                for (Path file : found) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** @throws BackupRefusedException where another key lies that other data may need */
    void refuseOther(Map<String, byte[]> saved) throws IOException {
        if (saved.containsKey(SECRET) && Files.exists(secret) && !Arrays.equals(saved.get(SECRET), Files.readAllBytes(secret))) {
            throw new BackupRefusedException("文件 " + secret + " 已存在且与备份中的不同，不会覆盖它。请先把它移走再恢复。");
        }
    }

    /**
     * Writes what is missing. Anchors that have outlived the database elsewhere stay: they tell more than those in the backup.
     *
     * @return whether there were anchors already
     */
    boolean write(Map<String, byte[]> saved) throws IOException {
        boolean outlived = Files.exists(anchors.resolve("anchors.jsonl"));
        for (Map.Entry<String, byte[]> file : saved.entrySet()) {
            if (file.getKey().equals(SECRET)) {
                write(secret.toAbsolutePath(), file.getValue());
            } else if (!outlived) {
                write(anchors.resolve(file.getKey()).toAbsolutePath(), file.getValue());
            }
        }
        return outlived;
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        BackupFolder.force(file.getParent());
    }
}
