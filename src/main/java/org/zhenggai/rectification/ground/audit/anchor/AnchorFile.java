package org.zhenggai.rectification.ground.audit.anchor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.audit.EntryHash;

/** The file of anchors: one line each, appended and never written over. */
@Component
class AnchorFile {

    private static final String NAME = "anchors.jsonl";
    private static final Clock REAL = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final Path folder;

    AnchorFile(AnchorSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /** All lines, the first one first; none where there is no file. */
    List<String> lines() {
        Path file = folder.resolve(NAME);
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the last anchor that can be read, 0 for none; lines that cannot be read are the check's concern. */
    long lastAnchor() {
        long last = 0;
        for (String line : lines()) {
            try {
                last = Math.max(last, AnchorLine.parse(line).seq());
            } catch (IllegalArgumentException unreadable) {
                // the check tells of it
            }
        }
        return last;
    }

    /** Appends a line for each anchor. @return the lines as written */
    List<String> append(List<Anchor> anchors) {
        List<String> before = lines();
        String previous = before.isEmpty() ? EntryHash.GENESIS : DigestUtils.sha256Hex(before.get(before.size() - 1));
        List<String> written = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.now(REAL);
        for (Anchor anchor : anchors) {
            String line = AnchorLine.of(anchor, now, previous).text();
            written.add(line);
            previous = DigestUtils.sha256Hex(line);
        }
        write(String.join("\n", written) + "\n");
        return written;
    }

    /** Keeps an authority's time stamp beside the file. */
    void keep(long anchor, byte[] token) {
        try {
            Files.write(folder.resolve("anchor-" + anchor + ".tst"), token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                }
            }
            try (FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
