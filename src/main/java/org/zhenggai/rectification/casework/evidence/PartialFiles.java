package org.zhenggai.rectification.casework.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.evidence.storage.StorageSettings;

/** The files of uploads under way. Each is held by one request at a time, in whatever process: the file's own lock says so. */
@Component
class PartialFiles {

    private static final int BUFFER = 1 << 16;

    private final Path folder;

    PartialFiles(StorageSettings settings) throws IOException {
        this.folder = settings.directory().resolve("uploads");
        Files.createDirectories(folder);
    }

    /** A partial file in this request's hands. */
    static final class Held implements AutoCloseable {

        private final Path path;
        private final FileChannel channel;
        private final FileLock lock;

        private Held(Path path, FileChannel channel, FileLock lock) {
            this.path = path;
            this.channel = channel;
            this.lock = lock;
        }

        Path path() {
            return path;
        }

        /**
         * Writes what the stream gives, from the offset on, up to the limit. What arrived is on the disk when this returns or
         * throws.
         *
         * @param written told how many bytes are safe, also when the line breaks
         * @return whether the stream ended within the limit
         * @throws IOException              when the line breaks
         * @throws IntakeRefusedException when the disk is full or takes nothing for another reason
         */
        boolean write(InputStream in, long offset, long limit, Consumer<Long> written) throws IOException {
            onDisk(() -> {
                channel.truncate(offset); // what a killed process wrote but never acknowledged
                channel.position(offset);
            });
            long arrived = 0;
            byte[] buffer = new byte[BUFFER];
            try {
                int read = in.read(buffer, 0, (int) Math.min(BUFFER, limit));
                while (read > 0) {
                    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                    onDisk(() -> {
                        while (bytes.hasRemaining()) {
                            channel.write(bytes);
                        }
                    });
                    arrived += read;
                    read = arrived == limit ? -1 : in.read(buffer, 0, (int) Math.min(BUFFER, limit - arrived));
                }
                return arrived < limit || in.read() < 0;
            } finally {
                onDisk(() -> channel.force(true));
                written.accept(arrived);
            }
        }

        /** Bytes on the disk. */
        long size() throws IOException {
            return channel.size();
        }

        /** The upload is over: its file loses its name. */
        void delete() throws IOException {
            Files.deleteIfExists(path);
        }

        @Override
        public void close() throws IOException {
            lock.release();
            channel.close();
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    /** What fails here is no broken line: the sender goes on when there is room again. */
    private static void onDisk(Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw IntakeRefusedException.unkept(e);
        }
    }

    private static FileChannel open(Path path) {
        try {
            return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw IntakeRefusedException.unkept(e);
        }
    }

    /** Empty while another request holds it. @throws IntakeRefusedException when it cannot be made, because the disk is full */
    Optional<Held> hold(UUID id) throws IOException {
        Path path = path(id);
        FileChannel channel = open(path);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by another request of this process
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Held(path, channel, lock));
    }

    void each(Consumer<UUID> found) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.part")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                found.accept(UUID.fromString(name.substring(0, name.length() - ".part".length())));
            }
        }
    }

    private Path path(UUID id) {
        return folder.resolve(id + ".part");
    }
}
