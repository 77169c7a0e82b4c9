package org.zhenggai.rectification.ground.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zhenggai.rectification.ground.scan.ScannerSettings.Unscanned;
import org.zhenggai.rectification.support.Ports;

/** What goes over the line to clamd and what its answers mean; {@link RealClamdTest} asks a real one. */
class ClamAvClientTest {

    static ScannerSettings settings(int port) {
        return new ScannerSettings(true, "localhost", port, Duration.ofSeconds(2), Duration.ofSeconds(5), Unscanned.REFUSE);
    }

    @Test
    void theWholeFileGoesOver() throws IOException {
        byte[] file = new byte[200_001];
        Arrays.fill(file, (byte) 'x');
        try (SpokenClamd clamd = new SpokenClamd(1 << 20)) {
            assertThat(new ClamAvClient(settings(clamd.port())).scan(new ByteArrayInputStream(file))).isEmpty();
            assertThat(clamd.received()).isEqualTo(file);
        }
    }

    @Test
    void emptyFileIsClean() throws IOException {
        try (SpokenClamd clamd = new SpokenClamd(1 << 20)) {
            assertThat(new ClamAvClient(settings(clamd.port())).scan(new ByteArrayInputStream(new byte[0]))).isEmpty();
        }
    }

    @Test
    void whatIsFoundIsNamed() throws IOException {
        try (SpokenClamd clamd = new SpokenClamd(1 << 20)) {
            assertThat(new ClamAvClient(settings(clamd.port())).scan(new ByteArrayInputStream(SpokenClamd.EICAR.getBytes())))
                    .contains("Eicar-Test-Signature");
        }
    }

    @Test
    void fileThatIsTooLargeForItIsNotScanned() throws IOException {
        try (SpokenClamd clamd = new SpokenClamd(1000)) {
            ClamAvClient client = new ClamAvClient(settings(clamd.port()));
            assertThatThrownBy(() -> client.scan(new ByteArrayInputStream(new byte[5_000_000]))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void nobodyThere() throws IOException {
        try (Socket nobody = Ports.deaf()) {
            ClamAvClient client = new ClamAvClient(settings(nobody.getLocalPort()));
            assertThatThrownBy(() -> client.scan(new ByteArrayInputStream(new byte[1]))).isInstanceOf(IOException.class);
        }
    }
}
