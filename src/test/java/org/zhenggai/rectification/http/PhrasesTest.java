package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** 常用意见: one's own are one's own, those of the unit are kept by its head and chosen by everybody in it. */
@RectificationTest
class PhrasesTest {

    @LocalServerPort
    private int port;

    @Test
    void ownOnesAreOnesOwn() {
        Http officer = Http.as(port, "yehe.handler");
        Answer added = add(officer, "请补充拆除后的全景照片。", false);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        String one = "/api/phrases/" + added.json().path("id").asLong();
        assertThat(add(officer, " 请补充拆除后的全景照片。 ", false).status()).isEqualTo(409);
        assertThat(texts(officer, "mine")).containsExactly("请补充拆除后的全景照片。");
        Http colleague = Http.as(port, "yehe.handler-2");
        assertThat(colleague.put(one, Map.of("text", "改")).status()).isEqualTo(404);
        assertThat(colleague.delete(one).status()).isEqualTo(404);
        assertThat(texts(colleague, "mine")).isEmpty();
        assertThat(officer.put(one, Map.of("text", "请补充全景照片。")).json().path("text").asText()).isEqualTo("请补充全景照片。");
        assertThat(officer.delete(one).status()).isEqualTo(200);
        assertThat(texts(officer, "mine")).isEmpty();
    }

    @Test
    void thoseOfTheUnitAreKeptByItsHead() {
        Http head = Http.as(port, "agriculture.lead");
        Http member = Http.as(port, "agriculture.supervisor");
        assertThat(add(member, "同意，材料齐全。", true).status()).isEqualTo(403);
        Answer added = add(head, "同意，材料齐全。", true);
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        String one = "/api/phrases/" + added.json().path("id").asLong();
        assertThat(texts(member, "unit")).containsExactly("同意，材料齐全。");
        assertThat(member.get("/api/phrases").json().path("mayEditUnit").asBoolean()).isFalse();
        assertThat(member.put(one, Map.of("text", "改")).status()).isEqualTo(403);
        assertThat(Http.as(port, "yehe.lead").delete(one).status()).isEqualTo(404);
        assertThat(Http.as(port, "admin.audit").get("/api/audit").text()).contains("增加本单位常用意见");
        assertThat(head.delete(one).status()).isEqualTo(200);
    }

    @Test
    void emptyAndLongWordsAndAdministratorsAreRefused() {
        Http officer = Http.as(port, "yehe.handler");
        assertThat(add(officer, "  ", false).status()).isEqualTo(400);
        assertThat(add(officer, "\u200B\u0007\uFEFF", false).status()).as("nobody sees it").isEqualTo(400);
        assertThat(add(officer, "长".repeat(501), false).json().path("detail").asText()).contains("最多500字");
        assertThat(Http.as(port, "admin.system").get("/api/phrases").status()).isEqualTo(403);
        assertThat(officer.delete("/api/phrases/0").status()).isEqualTo(404);
    }

    private static Answer add(Http who, String text, boolean unit) {
        return who.post("/api/phrases", Map.of("text", text, "unit", unit));
    }

    private static List<String> texts(Http who, String list) {
        return who.get("/api/phrases").json().path(list).findValuesAsText("text");
    }
}
