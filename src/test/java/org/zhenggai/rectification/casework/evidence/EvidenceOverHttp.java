package org.zhenggai.rectification.casework.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.casework.finding.TimelineEntry;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** What the tests of evidence over HTTP have in common: cases of 山门镇, its officers as clients, files nobody has seen before. */
@RectificationTest
abstract class EvidenceOverHttp {

    /** One series for all of them: the pre-checks find a photo or paper again wherever it was handed in. */
    static final AtomicLong SCENES = new AtomicLong(1000);
    static final Map<String, String> NOTHING = Map.of();
    static final Map<String, String> PAPER = Map.of("issuer", "市自然资源局铁东分局", "documentDate", "2023-11-01", "documentNumber",
            "铁东自然资罚〔2023〕1号");

    @LocalServerPort
    int port;
    @Autowired
    ProcessDriver driver;
    @Autowired
    Timeline timeline;

    RectificationCase registered() {
        return driver.register(List.of("shanmen"), List.of("natural-resources"));
    }

    EvidenceClient as(String user, RectificationCase c) {
        return new EvidenceClient(port, user, c.caseNumber());
    }

    List<String> kinds(RectificationCase c) {
        return timeline.of(c.id()).stream().map(TimelineEntry::kind).toList();
    }

    static Photos fresh() {
        return Photos.photo().scene(SCENES.incrementAndGet());
    }

    static List<String> rules(JsonNode piece) {
        return piece.path("findings").findValuesAsText("rule");
    }
}
