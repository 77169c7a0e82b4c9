package org.zhenggai.rectification.operations.opening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.ground.access.account.RealTime;

/**
 * The code that opens the assistant while there is no account: drawn at a start, told on the console and in a file of its owner, good for
 * one entry, and for a day. An entry draws the next one, so that whoever sees an old console has nothing. This process alone knows it.
 */
@Component
class OpeningCode {

    /** Without what is easily confused; twenty of these are 99 bits, which nobody guesses, so that wrong ones need no delay. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final OpeningSettings settings;
    private final RealTime time;
    private final SecureRandom random = new SecureRandom();
    private byte[] hash;
    private OffsetDateTime until;
    private String guest;

    OpeningCode(OpeningSettings settings, RealTime time) {
        this.settings = settings;
        this.time = time;
    }

    /** A code, and until when it opens, Asia/Shanghai. */
    record Drawn(String code, OffsetDateTime until, Path file) {}

    /** How the entry of a code ended. */
    enum Entry {
        RIGHT,
        WRONG,
        EXPIRED
    }

    /** The first code of this process. */
    synchronized Drawn begin() {
        until = time.now().plus(settings.codeLasts());
        return draw();
    }

    /** The next code in the place of the one that was used; the time is that of the first. */
    synchronized Drawn draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        hash = DigestUtils.sha256(plain(code.toString()));
        write(code + "\n");
        return new Drawn(code.toString(), until, settings.file().toAbsolutePath().normalize());
    }

    /** Uses the code up where it is the right one. */
    synchronized Entry enter(String typed) {
        if (hash == null || !MessageDigest.isEqual(hash, DigestUtils.sha256(plain(typed)))) {
            return Entry.WRONG;
        }
        if (isOver()) {
            return Entry.EXPIRED;
        }
        hash = null;
        return Entry.RIGHT;
    }

    /** @return a mark for the session of whoever entered the code; the one of before is worth nothing from here on */
    synchronized String admit() {
        guest = UUID.randomUUID().toString();
        return guest;
    }

    /** Whether this is the mark of the last entry, and its time is not over. */
    synchronized boolean isGuest(Object mark) {
        return guest != null && guest.equals(mark) && !isOver();
    }

    /** There are accounts: no code opens anything any more. */
    synchronized void withdraw() {
        hash = null;
        guest = null;
        try {
            Files.deleteIfExists(settings.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOver() {
        return until == null || time.now().isAfter(until);
    }

    /** As people type it: small letters, blanks and other dashes do not matter. */
    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** A new file, never one that somebody has laid there. */
    private void write(String text) {
        Path file = settings.file();
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.deleteIfExists(file);
            FileAttribute<?>[] ownersAlone = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone)) {
                channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("无法写入首次启用码文件" + file, e);
        }
    }
}
