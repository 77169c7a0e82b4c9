package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.zhenggai.rectification.casework.evidence.PartialFiles.Held;
import org.zhenggai.rectification.casework.evidence.storage.StorageSettings;

/** What officers are told when the store takes nothing more; a line that breaks is something else. */
class FullDiskTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void officersAreToldThatThereIsNoRoom() throws IOException {
        assumeThat(FULL).as("Linux has a device that is always full").exists();
        PartialFiles files = files();
        UUID id = UUID.randomUUID();
        Files.createSymbolicLink(folder.resolve("uploads").resolve(id + ".part"), FULL);
        try (Held held = files.hold(id).orElseThrow()) {
            assertThatThrownBy(() -> held.write(new ByteArrayInputStream(new byte[100]), 0, 100, arrived -> {}))
                    .isInstanceOfSatisfying(IntakeRefusedException.class, refused -> {
                        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.INSUFFICIENT_STORAGE);
                        assertThat(refused.getBody().getDetail()).contains("空间不足", "系统管理员");
                    });
        }
    }

    @Test
    void brokenLineStaysABrokenLine() throws IOException {
        PartialFiles files = files();
        try (Held held = files.hold(UUID.randomUUID()).orElseThrow(); InputStream broken = InputStream.nullInputStream()) {
            broken.close();
            assertThatThrownBy(() -> held.write(broken, 0, 100, arrived -> {})).isInstanceOf(IOException.class);
        }
    }

    private PartialFiles files() throws IOException {
        return new PartialFiles(new StorageSettings(StorageSettings.Kind.LOCAL, folder, null));
    }
}
