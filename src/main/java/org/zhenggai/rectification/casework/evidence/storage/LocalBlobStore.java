package org.zhenggai.rectification.casework.evidence.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Files in a folder: {@code ab/abcdef…}. A file gets its name only when it is complete and on the disk. */
final class LocalBlobStore implements BlobStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int FOLDER = 2;

    private final Path root;
    private final Path unfinished;

    LocalBlobStore(Path root) throws IOException {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
        Files.createDirectories(unfinished);
    }

    /** Removes what a killed process left half copied; nobody else writes at this moment. */
    void clean() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(unfinished)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void put(String sha256, Path source) throws IOException {
        Path target = path(sha256);
        if (Files.exists(target) && Files.size(target) == Files.size(source)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path copy = unfinished.resolve(UUID.randomUUID().toString());
        try {
            copy(source, copy);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
        force(target.getParent());
        force(root);
    }

    /** A second name of the same bytes costs nothing; where the folder cannot give one, they are copied. */
    private static void copy(Path source, Path copy) throws IOException {
        try {
            Files.createLink(copy, source);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(source, copy);
        }
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            file.force(true);
        }
    }

    /** Makes the new name itself durable, where the system lets a folder be opened. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; its file system keeps names in its journal
        }
    }

    @Override
    public boolean has(String sha256, long size) throws IOException {
        try {
            return Files.size(path(sha256)) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(sha256);
        }
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public void each(Consumer<String> found) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, entry -> entry.getFileName().toString().length() == FOLDER
                && Files.isDirectory(entry))) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                    for (Path file : files) {
                        String name = file.getFileName().toString();
                        if (NAME.matcher(name).matches()) {
                            found.accept(name);
                        }
                    }
                }
            }
        }
    }

    private Path path(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, FOLDER)).resolve(sha256);
    }
}
