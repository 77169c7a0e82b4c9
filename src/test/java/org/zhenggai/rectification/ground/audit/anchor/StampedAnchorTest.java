package org.zhenggai.rectification.ground.audit.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.audit.AuditQuestion;
import org.zhenggai.rectification.ground.audit.AuditReading;
import org.zhenggai.rectification.ground.audit.ProvenChain;
import org.zhenggai.rectification.support.RectificationTest;

/** Anchors with an authority's stamp, and without one where the authority does not answer. */
@RectificationTest
class StampedAnchorTest {

    @Autowired
    private AnchorStore store;
    @Autowired
    private AnchorFile file;
    @Autowired
    private AuditLog log;
    @Autowired
    private AuditReading reading;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private List<ProvenChain> chains;
    @TempDir
    private Path folder;

    @Test
    void stampIsKeptBesideTheFileAndProvenWithTheAnchors() throws Exception {
        try (TestAuthority authority = new TestAuthority("EC", "SHA256withECDSA");
                TestAuthority other = new TestAuthority("EC", "SHA256withECDSA")) {
            int before = check(authority, "none.pem").run((chain, key) -> "").stamps();
            long anchor = anchors(authority).make(Anchor.Reason.ASKED).anchor().seq();
            assertThat(file.folder().resolve("anchor-" + anchor + ".tst")).isNotEmptyFile();
            AnchorCheck.Result proven = check(authority, Files.writeString(folder.resolve("tsa.pem"), authority.certificate()).toString())
                    .run((chain, key) -> chain.label() + key);
            assertThat(proven.problems()).isEmpty();
            assertThat(proven.stamps()).isEqualTo(before + 1);
            assertThat(check(authority, Files.writeString(folder.resolve("other.pem"), other.certificate()).toString())
                    .run((chain, key) -> "").problems()).anyMatch(problem -> problem.startsWith("锚点" + anchor + "的时间戳的签名不正确"));
        }
    }

    @Test
    void authorityThatDoesNotAnswerStopsNothing() throws Exception {
        TestAuthority authority = new TestAuthority("EC", "SHA256withECDSA");
        authority.close();
        long anchor = anchors(authority).make(Anchor.Reason.ASKED).anchor().seq();
        assertThat(store.last().orElseThrow().seq()).isEqualTo(anchor);
        assertThat(reading.page(AuditQuestion.ALL, 5)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("未取得时间戳");
            assertThat(entry.object()).isEqualTo("锚点" + anchor);
        });
    }

    private Anchors anchors(TestAuthority authority) {
        return new Anchors(store, file, new TimeStamps(settings(authority, "")), log, event -> {});
    }

    private AnchorCheck check(TestAuthority authority, String certificate) {
        return new AnchorCheck(file, store, new TimeStamps(settings(authority, certificate)), jdbc, chains);
    }

    private AnchorSettings settings(TestAuthority authority, String certificate) {
        return new AnchorSettings(folder, authority.address(), certificate, Duration.ofSeconds(5));
    }
}
