package org.zhenggai.rectification.views.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.casework.finding.RectificationCase;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.ProcessDriver;
import org.zhenggai.rectification.support.RectificationTest;

/** The inbox and the administrator's settings, as clients see them. */
@RectificationTest
class NotificationHttpTest {

    private static final String SETTINGS = "/api/notification/settings";
    private static final String TOKEN = "693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa";
    private static final String SECRET = "SECe3b0c44298fc1c149afbf4c8996fb924";

    @LocalServerPort
    private int port;
    @Autowired
    private ProcessDriver driver;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodyReadsHisOwnMessagesAndNobodyAnothers() {
        RectificationCase c = driver.register(List.of("development-zone"), List.of("natural-resources"));
        Http handler = Http.as(port, "development-zone.handler");
        JsonNode page = handler.get("/api/inbox?size=200").json();
        JsonNode message = message(page, c);
        assertThat(message.path("read").asBoolean()).isFalse();
        assertThat(message.path("kindName").asText()).isEqualTo("待办任务");
        assertThat(message.path("createdAt").asText()).endsWith("+08:00");
        int unread = handler.get("/api/inbox/unread").json().path("unread").asInt();
        assertThat(unread).isEqualTo(page.path("unread").asInt()).isPositive();

        String id = message.path("id").asText();
        for (String other : List.of("development-zone.handler-2", "district.leader", "admin.system")) {
            assertThat(Http.as(port, other).post("/api/inbox/" + id + "/read", Map.of()).status()).as(other).isEqualTo(404);
            assertThat(Http.as(port, other).get("/api/inbox?size=200").text()).as(other).doesNotContain(id);
        }
        assertThat(Http.anonymous(port).get("/api/inbox").status()).isEqualTo(401);
        assertThat(handler.post("/api/inbox/" + id + "/read", Map.of()).json().path("unread").asInt()).isEqualTo(unread - 1);
        assertThat(handler.post("/api/inbox/" + id + "/read", Map.of()).json().path("unread").asInt()).as("once is enough")
                .isEqualTo(unread - 1);
        assertThat(message(handler.get("/api/inbox?size=200").json(), c).path("read").asBoolean()).isTrue();
        assertThat(handler.get("/api/inbox?size=0").status()).isEqualTo(400);

        Http session = Http.session(port, "development-zone.handler-2");
        assertThat(session.post("/api/inbox/read-all", Map.of()).status()).isEqualTo(200);
        assertThat(session.get("/api/inbox/unread").json().path("unread").asInt()).isZero();
        assertThat(session.get("/api/inbox?unread=true").json().path("items")).isEmpty();
    }

    @Test
    void settingsAreForTheSystemAdministratorAlone() {
        for (String other : List.of("district.leader", "natural-resources.reviewer", "shanmen.handler", "admin.audit", "admin.security")) {
            Http caller = Http.as(port, other);
            assertThat(caller.get("/api/notification/access").json().path("settings").asBoolean()).as(other).isFalse();
            assertThat(caller.get(SETTINGS).status()).as(other).isEqualTo(403);
            assertThat(caller.put(SETTINGS + "/channels/SMS", Map.of("active", true)).status()).as(other).isEqualTo(403);
            assertThat(caller.post(SETTINGS + "/robots", robot("x", TOKEN)).status()).as(other).isEqualTo(403);
        }
        assertThat(active("SMS")).isFalse();
        assertThat(Http.as(port, "admin.system").get("/api/notification/access").json().path("settings").asBoolean()).isTrue();
    }

    @Test
    void keysGoInAndNeverComeOut() {
        Http admin = Http.as(port, "admin.system");
        Http.Answer added = admin.post(SETTINGS + "/robots", robot("督办工作群", TOKEN));
        assertThat(added.status()).isEqualTo(201);
        JsonNode robot = added.json().path("robots").findParent("name");
        assertThat(robot.path("signed").asBoolean()).isTrue();
        assertThat(added.text() + admin.get(SETTINGS).text()).doesNotContain(TOKEN, SECRET);
        assertThat(jdbc.sql("select token || secret from message_robot where name = '督办工作群'").query(String.class).single())
                .doesNotContain(TOKEN, SECRET).hasSizeGreaterThan(120);
        assertThat(admin.post(SETTINGS + "/robots", robot("督办工作群", TOKEN)).json().path("detail").asText()).contains("同名");
        assertThat(admin.post(SETTINGS + "/robots", robot("另一个群", "https://qyapi.weixin.qq.com/cgi-bin?key=1"))
                .json().path("detail").asText())
                .contains("不要填写整个地址");

        String own = SETTINGS + "/robots/" + robot.path("id").asLong();
        String kept = jdbc.sql("select token from message_robot where name = '督办工作群'").query(String.class).single();
        assertThat(admin.put(own, Map.of("name", "督办工作群", "vendor", "DINGTALK", "role", "LEAD", "active", true)).status()).isEqualTo(200);
        assertThat(jdbc.sql("select token from message_robot where name = '督办工作群'").query(String.class).single()).as("empty keeps it")
                .isEqualTo(kept);
        assertThat(admin.post(own + "/test", Map.of()).json().path("detail").asText()).contains("演练状态下不向外发送消息");
        assertThat(admin.delete(own).status()).isEqualTo(200);
        assertThat(admin.delete(own).status()).isEqualTo(404);
        JsonNode audit = Http.as(port, "admin.audit").get("/api/audit?size=50").json().path("items");
        assertThat(audit).extracting(entry -> entry.path("action").asText()).contains("添加群机器人", "修改群机器人", "删除群机器人");
        assertThat(audit.toString()).doesNotContain(TOKEN, SECRET);
    }

    @Test
    void changesAreCheckedAndKept() {
        Http admin = Http.as(port, "admin.system");
        assertThat(admin.put(SETTINGS + "/channels/SMS", Map.of("active", true)).status()).isEqualTo(200);
        assertThat(active("SMS")).isTrue();
        admin.put(SETTINGS + "/channels/SMS", Map.of("active", false));
        assertThat(admin.put(SETTINGS + "/channels/FAX", Map.of("active", true)).status()).isEqualTo(400);

        JsonNode rules = admin.post(SETTINGS + "/rules", Map.of("channel", "SMS", "unitId", "shanmen", "role", "LEAD"))
                .json().path("rules");
        long rule = rules.findValuesAsText("id").stream().mapToLong(Long::parseLong).max().orElseThrow();
        assertThat(admin.post(SETTINGS + "/rules", Map.of("channel", "SMS", "unitId", "shanmen", "role", "LEAD")).status()).isEqualTo(400);
        assertThat(admin.post(SETTINGS + "/rules", Map.of("channel", "WECOM")).status()).isEqualTo(400);
        assertThat(admin.delete(SETTINGS + "/rules/" + rule).status()).isEqualTo(200);

        Map<String, String> phone = Map.of("officerId", "shanmen.lead", "channel", "SMS", "address", "1380000");
        assertThat(admin.put(SETTINGS + "/contacts", phone).json().path("detail").asText()).isEqualTo("请填写11位手机号码");
        assertThat(admin.put(SETTINGS + "/contacts", Map.of("officerId", "shanmen.lead",
                "channel", "MAIL", "address", "lead@shanmen.gov.cn"))
                .json().path("contacts").toString()).contains("lead@shanmen.gov.cn");
        admin.put(SETTINGS + "/contacts", Map.of("officerId", "shanmen.lead", "channel", "MAIL", "address", ""));

        JsonNode times = admin.get(SETTINGS).json().path("times");
        assertThat(times.path("digestAt").asText()).isEqualTo("08:40");
        assertThat(admin.put(SETTINGS + "/times", Map.of("digest", true, "digestAt", "8点", "quiet", true, "quietFrom", "18:30", "quietTo",
                "08:30", "urgentKinds", List.of())).json().path("detail").asText()).contains("汇总时间");
        assertThat(admin.put(SETTINGS + "/times", times).status()).isEqualTo(200);
    }

    @Test
    void aChannelNobodyHasSwitchedYetIsOffAndCanBeSwitchedOn() {
        jdbc.sql("delete from message_channel where channel = 'MESSENGER'").update();
        Http admin = Http.as(port, "admin.system");
        assertThat(shown(admin.get(SETTINGS))).isFalse();
        assertThat(shown(admin.put(SETTINGS + "/channels/MESSENGER", Map.of("active", true)))).isTrue();
        assertThat(shown(admin.put(SETTINGS + "/channels/MESSENGER", Map.of("active", false)))).isFalse();
        assertThat(active("MESSENGER")).isFalse();
    }

    private static boolean shown(Http.Answer settings) {
        assertThat(settings.status()).isEqualTo(200);
        return StreamSupport.stream(settings.json().path("channels").spliterator(), false)
                .filter(channel -> channel.path("channel").asText().equals("MESSENGER")).findFirst().orElseThrow().path("active")
                .asBoolean();
    }

    @Test
    void aListOfAddressesIsCheckedBeforeAnyOfItIsTaken() {
        Http admin = Http.as(port, "admin.system");
        String list = "人员编号,姓名,单位,电子邮件,手机号码\r\nyehe.handler,叶赫满族镇承办人甲,叶赫满族镇,yehe1@tiedong.test,138 0000 1234\r\n"
                + "yehe.handler-2,,,yehe2@tiedong.test,\r\n";
        JsonNode check = list(admin, "check", list).json();
        assertThat(check.path("problems").asInt()).isZero();
        assertThat(check.path("changes").asInt()).isEqualTo(3);
        assertThat(check.path("lines").get(0).path("changes").toString()).contains("13800001234");
        assertThat(contacts(admin)).as("a check writes nothing").doesNotContain("yehe1@tiedong.test");

        Http.Answer refused = list(admin, "import", list + "nobody,,,x@y.test,\nyehe.lead,别人,,,\nyehe.handler,,,,12345\n");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).contains("名单有3行不能导入，没有改动任何地址", "第4行没有编号为“nobody”的人员",
                "第5行姓名“别人”与系统中的“叶赫满族镇负责人”不一致", "第6行人员编号与第2行重复，“12345”：请填写11位手机号码");
        assertThat(contacts(admin)).doesNotContain("yehe1@tiedong.test");

        assertThat(list(admin, "import", list).status()).isEqualTo(200);
        assertThat(contacts(admin)).contains("yehe1@tiedong.test", "13800001234", "yehe2@tiedong.test");
        assertThat(list(admin, "import", list).json().path("detail").asText()).contains("没有需要改动的内容");
        assertThat(admin.get(SETTINGS + "/contacts/list").text()).startsWith("\uFEFF\"人员编号\",\"姓名\",\"单位\",")
                .contains("\"yehe.handler\",\"叶赫满族镇承办人甲\",\"叶赫满族镇\",\"yehe1@tiedong.test\",\"13800001234\",\"\"");
        assertThat(list(admin, "import", "人员编号,邮箱,手机\nyehe.handler,删除,删除\nyehe.handler-2,删除,\n").status()).isEqualTo(200);
        assertThat(contacts(admin)).doesNotContain("yehe1@tiedong.test", "13800001234", "yehe2@tiedong.test");
        assertThat(Http.as(port, "admin.audit").get("/api/audit?size=50").json().path("items"))
                .extracting(entry -> entry.path("action").asText()).contains("导入人员通信地址", "修改人员通信地址", "删除人员通信地址");
        for (String other : List.of("district.leader", "admin.security")) {
            assertThat(list(Http.as(port, other), "check", list).status()).as(other).isEqualTo(403);
            assertThat(Http.as(port, other).get(SETTINGS + "/contacts/list").status()).as(other).isEqualTo(403);
        }
    }

    private static Http.Answer list(Http caller, String action, String csv) {
        return caller.post(SETTINGS + "/contacts/" + action, "--border\r\nContent-Disposition: form-data;"
                + " name=\"file\"; filename=\"list.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--border--\r\n", "multipart/form-data; boundary=border");
    }

    private static String contacts(Http admin) {
        return admin.get(SETTINGS).json().path("contacts").toString();
    }

    private boolean active(String channel) {
        return jdbc.sql("select active from message_channel where channel = :channel").param("channel", channel)
                .query(Boolean.class).single();
    }

    private static Map<String, Object> robot(String name, String token) {
        return Map.of("name", name, "vendor", "DINGTALK", "role", "LEAD", "active", true, "token", token, "secret", SECRET);
    }

    private static JsonNode message(JsonNode page, RectificationCase c) {
        for (JsonNode item : page.path("items")) {
            if (item.path("caseNumber").asText().equals(c.caseNumber())) {
                return item;
            }
        }
        throw new AssertionError("no message of " + c.caseNumber());
    }
}
