package org.zhenggai.rectification.ground.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.rectification.support.Ports;

/** Asks a real clamd, with a signature of its own for the EICAR test file; where none is installed it says that it is left out. */
class RealClamdTest {

    private static final Path CLAMD = Path.of(System.getProperty("clamd", "/usr/sbin/clamd"));

    @TempDir
    static Path folder;
    private static Process clamd;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        if (!Files.isExecutable(CLAMD)) {
            System.err.println("LEFT OUT: no clamd at " + CLAMD + " (-Dclamd=/path); the virus scanner's protocol was tested without one");
        }
        Assumptions.assumeTrue(Files.isExecutable(CLAMD), "no clamd");
        port = Ports.free();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(signatures.resolve("test.ndb"), "Test.Eicar:0:*:" + HexFormat.of()
                .formatHex(SpokenClamd.EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Path configuration = folder.resolve("clamd.conf");
        Files.write(configuration, List.of("DatabaseDirectory " + signatures, "TCPSocket " + port, "TCPAddr 127.0.0.1", "Foreground yes",
                "StreamMaxLength 1M", "LogFile " + folder.resolve("clamd.log"), "User " + System.getProperty("user.name")));
        clamd = new ProcessBuilder(CLAMD.toString(), "-F", "-c", configuration.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile()).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(clamd.isAlive()).as(Files.readString(folder.resolve("out.log"))).isTrue();
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    private static ClamAvClient client() {
        return new ClamAvClient(ClamAvClientTest.settings(port));
    }

    @Test
    void testFileIsFoundAlsoInsideAnArchive() throws IOException {
        assertThat(client().scan(new ByteArrayInputStream(SpokenClamd.EICAR.getBytes(StandardCharsets.US_ASCII))))
                .hasValueSatisfying(name -> assertThat(name).startsWith("Test.Eicar"));
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(packed)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("word/media/image1.png"));
            zip.write(SpokenClamd.EICAR.getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(client().scan(new ByteArrayInputStream(packed.toByteArray()))).isPresent();
    }

    @Test
    void otherFilesAreClean() throws IOException {
        assertThat(client().scan(new ByteArrayInputStream("铁东区整改方案".getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    @Test
    void fileOverItsLimitIsNotTakenForClean() {
        assertThatThrownBy(() -> client().scan(new ByteArrayInputStream(new byte[5_000_000]))).isInstanceOf(IOException.class);
    }
}
