package org.zhenggai.rectification.ground.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way to write a path that some reader takes for another one is refused; every way in which pages and programs write theirs is not.
 */
class PlainPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/cases", "/api/cases/TD2023-001", "/camunda/app/tasklist/default/", "/api/cases/%E9%93%81%E4%B8%9C",
            "/camunda/api/engine/engine/default/process-definition/escalation%3A1%3A7f/xml", "/a/b_c~d!e$f&g'h(i)j*k+l,m=n:o@p",
            "/api/plans/drafts/1/%E3%80%94%20%E3%80%95", "/webapp/dom.js", "/a.b/c..d"})
    void plain(String path) {
        assertThat(PlainPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "engine-rest", "/engine-rest;task", "/engine-rest/task;x=1", "/engine-rest;/task", "/engine-rest/;a",
            "/engine-rest//task",
            "//engine-rest/task", "/./engine-rest", "/engine-rest/./task", "/engine-rest/../engine-rest/task", "/engine-rest/.",
            "/engine-rest/..",
            "/engine-rest/...", "/engine-rest\\task", "/engine-rest%5ctask", "/engine-rest%2ftask", "/engine-rest%2Ftask",
            "/engine-rest%3btask",
            "/engine-rest%3Btask", "/%61pi/organization", "/%41pi", "/a%70i/organization", "/api/%2e%2e/x", "/api/%2E/x", "/api/.%2e/x",
            "/api%00",
            "/api/x%00.js", "/api/%0a", "/api/%0d%0a", "/api/%7f", "/api/%2561", "/api/%25", "/api/%", "/api/%4", "/api/%zz", "/api/%u0061",
            "/api/%c0%af", "/api/%c1%a1pi", "/api/%e0%80%af", "/api/%ff", "/api/%ed%a0%80", "/api/ x", "/api/\tx", "/api/\u0000", "/api/é",
            "/api/|x", "/api/\"x", "/api/<x>", "/api/{x}", "/api/[x]", "/api/^x", "/api/`x", "/api/%30", "/api/%7e", "/api/%2d",
            "/api/%5F"})
    void notPlain(String path) {
        assertThat(PlainPath.isPlain(path)).isFalse();
    }

    @Test
    void noSingleOctetHidesALetterADigitOrASeparator() {
        for (int octet = 0; octet < 0x80; octet++) {
            boolean plain = PlainPath.isPlain("/api/%%%02X".formatted(octet));
            boolean harmless = octet >= 0x20 && octet != 0x7f && "/\\;%-._~".indexOf(octet) < 0 && !Character.isLetterOrDigit(octet);
            assertThat(plain).as("%02X", octet).isEqualTo(harmless);
        }
    }
}
