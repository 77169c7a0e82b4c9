package org.zhenggai.rectification.operations.backup.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that only the key opens, and keys. */
class SealedTest {

    private static final String SECRET = BackupKey.draw();
    private static final BackupKey KEY = BackupKey.of(SECRET);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void contentComesBackAndTheLengthIsKnownBefore(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        Path file = sealed(content);
        assertThat(Files.size(file)).isEqualTo(Sealed.length(size));
        assertThat(opened(file, KEY)).isEqualTo(content);
    }

    @Test
    void itIsAFileOfAge() throws IOException {
        assertThat(new String(Files.readAllBytes(sealed(new byte[10])), StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n-> X25519 ");
    }

    @Test
    void anotherKeyIsToldFromDamage() throws IOException {
        Path file = sealed(new byte[100]);
        assertThatExceptionOfType(Sealed.WrongKeyException.class).isThrownBy(() -> opened(file, BackupKey.of(BackupKey.draw())));
    }

    @Test
    void everyBitAndEveryCutIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(sealed(new byte[100]));
        for (int i = 0; i < whole.length; i += 7) {
            byte[] changed = whole.clone();
            changed[i] ^= 4;
            Path file = Files.write(folder.resolve("changed"), changed);
            assertThatThrownBy(() -> opened(file, KEY)).as("byte " + i).isInstanceOf(IOException.class);
            Files.write(file, Arrays.copyOf(whole, i));
            assertThatThrownBy(() -> opened(file, KEY)).as("cut at " + i).isInstanceOf(IOException.class);
        }
    }

    @Test
    void noKeyAndNonsenseAreRefusedAndNothingTellsTheKey() {
        assertThatExceptionOfType(BackupRefusedException.class).isThrownBy(() -> BackupKey.of(" ")).withMessageContaining("backup-key");
        String typo = SECRET.substring(0, SECRET.length() - 1);
        assertThatExceptionOfType(BackupRefusedException.class).isThrownBy(() -> BackupKey.of(typo)).withNoCause()
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(typo));
        assertThat(KEY.toString() + KEY.mark()).doesNotContain(SECRET);
        assertThat(BackupKey.of(SECRET).mark()).isEqualTo(KEY.mark()).isNotEqualTo(BackupKey.of(BackupKey.draw()).mark());
    }

    private Path sealed(byte[] content) throws IOException {
        Path file = folder.resolve("sealed.age");
        Files.deleteIfExists(file);
        try (OutputStream out = Sealed.write(file, KEY)) {
            out.write(content);
        }
        return file;
    }

    private static byte[] opened(Path file, BackupKey key) throws IOException {
        try (InputStream in = Sealed.read(file, key)) {
            return in.readAllBytes();
        }
    }
}
