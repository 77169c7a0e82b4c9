package org.zhenggai.rectification.casework.evidence.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises, whatever it keeps its files on. */
abstract class BlobStoreContract {

    @TempDir
    Path folder;

    abstract BlobStore store() throws IOException;

    @Test
    void keepsContentAndGivesItBack() throws IOException {
        byte[] content = bytes(1, 300_000);
        String sha256 = put(content);
        try (InputStream in = store().open(sha256, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void opensFromAnyByte() throws IOException {
        byte[] content = bytes(2, 100_000);
        String sha256 = put(content);
        try (InputStream in = store().open(sha256, 99_000)) {
            assertThat(in.readAllBytes()).hasSize(1_000).isEqualTo(java.util.Arrays.copyOfRange(content, 99_000, 100_000));
        }
    }

    @Test
    void storesTheSameContentOnceAndLeavesTheSourceAlone() throws IOException {
        byte[] content = bytes(3, 10_000);
        Path source = file(content);
        String sha256 = sha256(content);
        store().put(sha256, source);
        store().put(sha256, source);
        assertThat(listed()).containsOnlyOnce(sha256);
        assertThat(source).hasBinaryContent(content);
        Files.delete(source);
        try (InputStream in = store().open(sha256, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void saysWhatItHas() throws IOException {
        byte[] content = bytes(4, 5_000);
        assertThat(store().has(sha256(content), 5_000)).isFalse();
        String sha256 = put(content);
        assertThat(store().has(sha256, 5_000)).isTrue();
        assertThat(store().has(sha256, 4_999)).as("half a file is no file").isFalse();
        assertThat(listed()).contains(sha256);
    }

    @Test
    void forgetsWhatIsDeleted() throws IOException {
        String sha256 = put(bytes(5, 5_000));
        store().delete(sha256);
        assertThat(store().has(sha256, 5_000)).isFalse();
        assertThat(listed()).doesNotContain(sha256);
        assertThatThrownBy(() -> store().open(sha256, 0)).isInstanceOf(FileNotFoundException.class);
        store().delete(sha256);
    }

    @Test
    void takesOnlyFingerprintsForAddresses() {
        assertThatThrownBy(() -> store().open("../../etc/passwd", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> listed() throws IOException {
        List<String> found = new ArrayList<>();
        store().each(found::add);
        return found;
    }

    private String put(byte[] content) throws IOException {
        String sha256 = sha256(content);
        store().put(sha256, file(content));
        return sha256;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("source-" + content.length), content);
    }

    private static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
