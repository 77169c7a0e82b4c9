package org.zhenggai.rectification.ground.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.scan.ScannerSettings.Unscanned;
import org.zhenggai.rectification.support.Ports;

/** What is found is refused, named and audited; what cannot be scanned is never taken for clean in silence. */
class VirusScanTest {

    private final AuditLog audit = mock(AuditLog.class);
    @TempDir
    private Path folder;

    private VirusScan scan(boolean enabled, int port, Unscanned unscanned) {
        return new VirusScan(new ScannerSettings(enabled, "localhost", port, Duration.ofSeconds(1), Duration.ofSeconds(5), unscanned),
                audit);
    }

    @Test
    void foundFileIsRefusedNamedAndAudited() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "x" + SpokenClamd.EICAR);
        try (SpokenClamd clamd = new SpokenClamd(1 << 20)) {
            assertThatThrownBy(() -> scan(true, clamd.port(), Unscanned.ALLOW).check("a", "举证材料“现场.pdf”", file)).isInstanceOfSatisfying(
                    InfectedFileException.class, refused -> {
                        assertThat(refused.getStatusCode().value()).isEqualTo(422);
                        assertThat(refused.getBody().getDetail()).contains("举证材料“现场.pdf”含有病毒（Eicar-Test-Signature）");
                    });
        }
        verify(audit).refused(argThat(act -> act.actor().equals("a") && act.action().equals("上传的文件含有病毒")
                && act.detail().contains("Eicar-Test-Signature")));
    }

    @Test
    void cleanFilePassesWithoutAWord() throws IOException {
        try (SpokenClamd clamd = new SpokenClamd(1 << 20)) {
            scan(true, clamd.port(), Unscanned.REFUSE).check("a", "台账“a.xlsx”", new byte[] {1, 2, 3});
        }
        verifyNoInteractions(audit);
    }

    @Test
    void unreachableScannerRefusesOrIsPassedByAsSet() throws IOException {
        try (Socket taken = Ports.deaf()) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> scan(true, port, Unscanned.REFUSE).check("a", "整改方案“a.txt”", new byte[] {1})).isInstanceOfSatisfying(
                    UnscannedFileException.class, refused -> assertThat(refused.getStatusCode().value()).isEqualTo(503));
            verify(audit).recordAtOnce(argThat(act -> act.actor().equals("a") && act.action().equals("上传的文件未能扫描病毒")
                    && act.detail().contains("已拒绝")));
            assertThatCode(() -> scan(true, port, Unscanned.ALLOW).check("b", "整改方案“a.txt”", new byte[] {1})).doesNotThrowAnyException();
            verify(audit).recordAtOnce(argThat(act -> act.actor().equals("b") && act.action().equals("上传的文件未能扫描病毒")
                    && act.detail().contains("放行")));
        }
    }

    @Test
    void offByDefaultAsksNobody() {
        scan(false, 1, Unscanned.REFUSE).check("a", "x", new byte[] {1});
        verifyNoInteractions(audit);
    }
}
