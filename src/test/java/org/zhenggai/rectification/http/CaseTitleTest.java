package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.casework.finding.Timeline;
import org.zhenggai.rectification.support.Answers;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** A name that reads badly is put right, with a reason that stays; ledger and search follow at once. */
@RectificationTest
class CaseTitleTest {

    private static final String BUREAU = "natural-resources.reviewer";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private Timeline timeline;

    @Test
    void bureauAndLeadRenameTheLedgerFollowsAndTheTimelineSaysWhy() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("agriculture"));
        Answer changed = put(BUREAU, c, "石岭镇停车场占用耕地", "方案导入的名称不通顺");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("title").asText()).isEqualTo("石岭镇停车场占用耕地");
        assertThat(Http.as(port, "shiling.handler").get("/api/cases/" + c.caseNumber()).json().path("title").asText())
                .isEqualTo("石岭镇停车场占用耕地");
        assertThat(Http.as(port, BUREAU).get("/api/ledger?q=" + c.caseNumber()).json().path("items").get(0).path("title").asText())
                .isEqualTo("石岭镇停车场占用耕地");
        assertThat(timeline.of(c.id())).filteredOn(entry -> entry.kind().equals("TITLE_CHANGED")).singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("原名称：测试案件", "新名称：石岭镇停车场占用耕地", "理由：方案导入的名称不通顺"));
        assertThat(Http.as(port, "admin.audit").get("/api/audit").text()).contains("修改案件名称").contains(c.caseNumber());
        assertThat(put("shiling.lead", c, "石岭镇停车场占地", "更准确").status()).isEqualTo(200);
    }

    @Test
    void othersAndEmptyWordsAreRefused() {
        RectificationCase c = driver.register(List.of("shiling"), List.of("agriculture"));
        for (String user : List.of("shiling.handler", "agriculture.supervisor", "district.leader")) {
            assertThat(put(user, c, "别的", "理由").status()).as(user).isEqualTo(403);
        }
        assertThat(put("yehe.lead", c, "别的", "理由").status()).isEqualTo(404);
        assertThat(put(BUREAU, c, " ", "理由").status()).isEqualTo(400);
        assertThat(put(BUREAU, c, "别的", "").status()).isEqualTo(400);
        assertThat(put(BUREAU, c, "长".repeat(201), "理由").status()).isEqualTo(400);
        assertThat(put(BUREAU, c, c.title(), "理由").status()).isEqualTo(409);
        driver.submit(c, "Task_Investigate", "shiling.handler", Answers.unfounded(driver.today()));
        driver.pass(c, "Task_ConfirmUnfounded", "agriculture.supervisor");
        assertThat(put(BUREAU, c, "别的", "理由").json().path("detail").asText()).contains("已办结");
    }

    private Answer put(String user, RectificationCase c, String title, String reason) {
        return Http.as(port, user).put("/api/cases/" + c.caseNumber() + "/title", Map.of("title", title, "reason", reason));
    }
}
