package org.zhenggai.rectification.operations.backup.format;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of backups: one folder each, named by the instant of its snapshot in Asia/Shanghai, and the evidence of all of them once, by
 * key and SHA-256. A backup has its name only when it is complete, was read back and is on the disk.
 */
public final class BackupFolder {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS");
    private static final String UNFINISHED = ".unfinished";
    private static final int SHARD = 2;

    private final Path root;

    public BackupFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Somebody's work in the folder; one at a time. */
    public interface Hold extends AutoCloseable {

        @Override
        void close() throws IOException;
    }

    /** @throws BackupRefusedException while another process writes backups there */
    public Hold hold() throws IOException {
        if (Files.notExists(root)) {
            Files.createDirectories(root);
            if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
        }
        FileChannel channel = FileChannel.open(root.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel::close;
            }
        } catch (OverlappingFileLockException e) {
            // by this very process
        }
        channel.close();
        throw new BackupRefusedException("备份文件夹 " + root + " 正由另一个备份使用，请等它结束后再试。");
    }

    /** Begins a backup, and removes what a killed process left of another one. */
    public Path begin(LocalDateTime at) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(root, "*" + UNFINISHED)) {
            for (Path folder : left) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        return Files.createDirectory(root.resolve(NAME.format(at) + UNFINISHED));
    }

    /** Gives it its name. @return where it lies now */
    public Path finish(Path begun) throws IOException {
        String name = begun.getFileName().toString();
        Path named = root.resolve(name.substring(0, name.length() - UNFINISHED.length()));
        force(begun);
        Files.move(begun, named, StandardCopyOption.ATOMIC_MOVE);
        force(root);
        return named;
    }

    /** Backups, the latest first. */
    public List<LocalDateTime> backups() throws IOException {
        List<LocalDateTime> found = new ArrayList<>();
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
                folders.forEach(folder -> at(folder).ifPresent(found::add));
            }
        }
        found.sort(Comparator.reverseOrder());
        return found;
    }

    /** When the snapshot of the backup in this folder was taken, empty for a folder that is none. */
    public static Optional<LocalDateTime> at(Path folder) {
        try {
            return Optional.of(LocalDateTime.parse(folder.getFileName().toString(), NAME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Path of(LocalDateTime at) {
        return root.resolve(NAME.format(at));
    }

    /** Where the evidence sealed with the key lies. */
    public Path evidence(BackupKey key) {
        return root.resolve("evidence").resolve(key.mark());
    }

    /** Where one file of it lies or would. */
    public Path evidence(BackupKey key, String sha256) {
        return evidence(key).resolve(sha256.substring(0, SHARD)).resolve(sha256 + Sealed.ENDING);
    }

    public Path root() {
        return root;
    }

    /** Makes names in a folder durable, where the system lets a folder be opened. */
    public static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file system keeps names in its journal
        }
    }
}
