package org.zhenggai.rectification.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** An organization that is none: refused with what is wrong, nothing changed. */
@RectificationTest
class HostileFilesTest {

    @LocalServerPort
    private int port;

    static Stream<String> organizations() {
        return Stream.of("units: [null]", "units:\n- {id: hostile, name: x, kind: BUREAU, jurisdiction: tiedong, aliases: [null]}",
                "units:\n- {id: hostile, name: x, kind: BUREAU, jurisdiction: tiedong, officers: [null]}",
                "a: &a [x,x]\nb: &b [*a,*a]\nunits: *b", "units: " + "[".repeat(5000), "units: " + "{a: ".repeat(5000),
                "\"units\": \"\\0\"", "units:\n- {id: hostile, name: \"a\\0b\", kind: BUREAU, jurisdiction: tiedong}",
                "units:\n- {id: hostile, name: \"" + "长".repeat(5000) + "\", kind: BUREAU, jurisdiction: tiedong}",
                "units:\n- {id: hostile, name: x, kind: NONSENSE}",
                "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]",
                "jurisdictions: [null]\nunits: []",
                "jurisdictions:\n- {id: hostile, name: x, superior: x, superiorAuthority: x}\nunits: []",
                "jurisdictions:\n- {id: hostile, name: x, superior: x, superiorAuthority: x, offices: {GOVERNMENT: null}}\nunits: []",
                "units: 1", "units:\n- 1", "- x", "\u0000", "units:\n- {id: " + "a".repeat(3000)
                        + ", name: x, kind: BUREAU, jurisdiction: tiedong}",
                "x".repeat(11_000_000));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void refused(String document) {
        Http security = Http.as(port, "admin.security");
        Http.Answer answer = security.post("/api/organization", document, "application/yaml");
        assertThat(answer.status()).as(answer.text()).isIn(400, 413);
        assertThat(answer.text()).containsPattern("\\p{IsHan}");
        assertThat(security.get("/api/organization").text()).doesNotContain("hostile");
    }
}
