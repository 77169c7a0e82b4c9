package org.zhenggai.rectification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhenggai.rectification.support.Authenticator;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** Accounts as their owners and the security administrator change them, over HTTP. */
@RectificationTest
class AccountsTest {

    private static final String OWN = "Gerste-im-Feld-7";
    private static final String NEXT = "Weizen-am-Hang-8";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void officerIsMadeWithUnitRoleAndPhoneInOneStep() {
        String id = "life.phone";
        Map<String, Object> form = Map.of("id", id, "name", "新人", "unitId", "yehe", "roles", List.of("HANDLER"), "phone", "12345");
        Http.Answer wrong = security().post("/api/accounts", form);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("problems").get(0).path("field").asText()).isEqualTo("phone");
        Map<String, Object> right = Map.of("id", id, "name", "新人", "unitId", "yehe", "roles", List.of("HANDLER"), "phone", "138 0000 6543");
        assertThat(security().post("/api/accounts", right).status()).isEqualTo(201);
        assertThat(jdbc.sql("select address from message_contact where officer_id = :id and channel = 'SMS'").param("id", id)
                .query(String.class).single()).isEqualTo("13800006543");
        retire(id);
    }

    @Test
    void handedPasswordIsGoodForOneOfOnesOwnOnly() {
        String id = "life.first";
        String handed = create(id);
        assertThat(Http.as(port, id, handed).get("/api/cases").status()).as("Basic before the first log-in").isEqualTo(403);
        assertThat(Http.as(port, id, handed).get("/api/cases").json().path("detail").asText()).contains("登录页", "修改口令");
        Http owner = Http.page(port, id, handed);
        assertThat(owner.get("/account").status()).as("led to the step").isEqualTo(302);
        assertThat(owner.get("/api/cases").status()).isEqualTo(403);
        assertThat(owner.get("/engine-rest/task").status()).isEqualTo(403);
        String weak = owner.form("/login/step/password", Map.of("password", "abc", "repeated", "abc")).text();
        assertThat(weak).contains("口令至少10位，现在只有3位", "至少3种");
        assertThat(owner.form("/login/step/password", Map.of("password", handed, "repeated", handed)).text()).contains("不得使用现在的口令");
        assertThat(owner.form("/login/step/password", Map.of("password", OWN, "repeated", "other")).text()).contains("两次输入的口令不一致");
        assertThat(owner.form("/login/step/password", Map.of("password", OWN, "repeated", OWN)).status()).isEqualTo(302);
        assertThat(owner.get("/account").text()).contains("账号与安全", id);
        assertThat(Http.as(port, id, OWN).get("/api/cases").status()).isEqualTo(200);
        assertThat(Http.as(port, id, handed).get("/api/cases").status()).isEqualTo(401);
        retire(id);
    }

    @Test
    void changedPasswordEndsEveryOtherLoginAndGoesOnWithTheOwn() {
        String id = made("life.password");
        Http owner = Http.page(port, id, OWN);
        Http elsewhere = Http.page(port, id, OWN);
        assertThat(elsewhere.get("/api/cases").status()).isEqualTo(200);
        String before = owner.cookie("SESSION");
        owner.form("/account/password", Map.of("present", "wrong", "password", NEXT, "repeated", NEXT));
        assertThat(owner.get("/account").text()).contains("现在的口令不正确");
        owner.form("/account/password", Map.of("present", OWN, "password", id + "-X1", "repeated", id + "-X1"));
        assertThat(owner.get("/account").text()).contains("不得包含账号或姓名");
        owner.form("/account/password", Map.of("present", OWN, "password", NEXT, "repeated", NEXT));
        assertThat(owner.get("/account").text()).contains("口令已修改", "有人用错误口令尝试登录您的账号");
        assertThat(owner.cookie("SESSION")).as("another id").isNotEqualTo(before);
        assertThat(elsewhere.get("/api/cases").status()).isEqualTo(401);
        assertThat(owner.get("/api/cases").status()).isEqualTo(200);
        assertThat(Http.as(port, id, OWN).get("/api/cases").status()).isEqualTo(401);
        assertThat(inbox(Http.as(port, id, NEXT))).anyMatch(title -> title.contains("口令已修改"));
        assertThat(audit("口令已修改", id)).isEqualTo(1);
        retire(id);
    }

    @Test
    void secondFactorStandsBeforeEveryInterface() {
        String id = made("life.factor");
        Http owner = Http.page(port, id, OWN);
        Http elsewhere = Http.page(port, id, OWN);
        assertThat(owner.form("/account/factor/confirm", Map.of("code", "123456")).status()).as("nothing begun").isEqualTo(302);
        Authenticator phone = Authenticator.of(owner.form("/account/factor", Map.of("present", OWN)).text());
        assertThat(owner.form("/account/factor/confirm", Map.of("code", "000000")).text()).contains("验证码不正确", "<svg");
        assertThat(Http.as(port, id, OWN).get("/api/cases").status()).as("not yet").isEqualTo(200);
        String used = phone.code(0);
        String codes = owner.form("/account/factor/confirm", Map.of("code", used)).text();
        List<String> recovery = Pattern.compile("<code>([a-z2-7]{4}-[a-z2-7]{4})</code>").matcher(codes).results()
                .map(found -> found.group(1)).toList();
        assertThat(recovery).hasSize(10);
        assertThat(elsewhere.get("/api/cases").status()).as("logged in with a password only").isEqualTo(401);

        Http.Answer basic = Http.as(port, id, OWN).get("/api/cases");
        assertThat(basic.status()).isEqualTo(403);
        assertThat(basic.json().path("detail").asText()).contains("登录页", "动态验证码");
        assertThat(Http.as(port, id, OWN).get("/engine-rest/task/count").status()).isEqualTo(403);
        Http later = Http.page(port, id, OWN);
        assertThat(later.get("/login/step").text()).contains("动态验证码");
        assertThat(later.get("/account").status()).isEqualTo(302);
        assertThat(later.form("/login/step/code", Map.of("code", used)).text()).as("taken before").contains("验证码不正确");
        assertThat(later.form("/login/step/code", Map.of("code", recovery.get(0))).status()).isEqualTo(302);
        assertThat(later.get("/account").text()).contains("动态验证码已启用", "<strong>9</strong>");
        Http again = Http.page(port, id, OWN);
        assertThat(again.form("/login/step/code", Map.of("code", recovery.get(0))).text()).as("once").contains("验证码不正确");

        later.form("/account/factor/off", Map.of("present", OWN, "code", "wrong"));
        assertThat(later.get("/account").text()).contains("验证码不正确");
        later.form("/account/factor/off", Map.of("present", OWN, "code", recovery.get(1)));
        assertThat(later.get("/account").text()).contains("动态验证码已停用");
        assertThat(Http.as(port, id, OWN).get("/api/cases").status()).isEqualTo(200);
        assertThat(inbox(Http.as(port, id, OWN))).anyMatch(title -> title.contains("动态验证码已停用"));
        assertThat(inbox(Http.as(port, "admin.security"))).anyMatch(title -> title.contains(id) && title.contains("动态验证码已停用"));
        retire(id);
    }

    @Test
    void guessedCodesAreDelayed() {
        String id = made("life.guess");
        Http owner = Http.page(port, id, OWN);
        Authenticator phone = Authenticator.of(owner.form("/account/factor", Map.of("present", OWN)).text());
        owner.form("/account/factor/confirm", Map.of("code", phone.code(0)));
        Http guesser = Http.page(port, id, OWN);
        for (int i = 0; i < 6; i++) {
            guesser.form("/login/step/code", Map.of("code", "00000" + i));
        }
        assertThat(guesser.form("/login/step/code", Map.of("code", phone.code(1))).text()).as("the right one, not looked at")
                .contains("验证码输错次数过多");
        assertThat(security().post("/api/accounts/" + id + "/release", "{}").status()).isEqualTo(200);
        assertThat(guesser.form("/login/step/code", Map.of("code", phone.code(1))).status()).isEqualTo(302);
        retire(id);
    }

    @Test
    void moreLoginsThanAllowedEndTheOldest() {
        String id = made("life.many");
        List<Http> logins = List.of(Http.page(port, id, OWN), Http.page(port, id, OWN), Http.page(port, id, OWN));
        assertThat(logins).allMatch(login -> login.get("/api/cases").status() == 200);
        Http fourth = Http.page(port, id, OWN);
        assertThat(logins.get(0).get("/api/cases").status()).isEqualTo(401);
        assertThat(List.of(logins.get(1), logins.get(2), fourth)).allMatch(login -> login.get("/api/cases").status() == 200);
        String page = fourth.get("/account").text();
        List<String> keys = Pattern.compile("name=\"key\" value=\"([0-9a-f]{16})\"").matcher(page).results()
                .map(found -> found.group(1)).toList();
        assertThat(keys).as("the others").hasSize(2);
        assertThat(page).doesNotContain(fourth.cookie("SESSION"));
        fourth.form("/account/logins/end", Map.of("key", keys.get(0)));
        assertThat(List.of(logins.get(1), logins.get(2))).filteredOn(login -> login.get("/api/cases").status() == 200).hasSize(1);
        fourth.form("/account/logins/end-others", Map.of());
        assertThat(List.of(logins.get(1), logins.get(2))).allMatch(login -> login.get("/api/cases").status() == 401);
        assertThat(fourth.get("/api/cases").status()).isEqualTo(200);
        retire(id);
    }

    @Test
    void idleSessionEnds() {
        String id = made("life.idle");
        Http owner = Http.page(port, id, OWN);
        assertThat(owner.get("/api/cases").status()).isEqualTo(200);
        assertThat(jdbc.sql("update spring_session set last_access_time = last_access_time - 7260000, expiry_time = expiry_time - 7260000"
                + " where principal_name = ? and max_inactive_interval = 7200").param(id).update()).as("two hours are set").isEqualTo(1);
        assertThat(owner.get("/api/cases").status()).isEqualTo(401);
        assertThat(owner.get("/account").status()).isEqualTo(302);
        retire(id);
    }

    @Test
    void roleUnitResetAndRetirementEndTheLoginAtOnce() {
        String id = made("life.changes");
        Http owner = Http.page(port, id, OWN);
        assertThat(owner.get("/api/cases").status()).isEqualTo(200);
        Http.Answer changed = security().put("/api/accounts/" + id, Map.of("name", "生涯乙", "unitId", "shiling", "roles", List.of("LEAD")));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("unitName").asText()).contains("石岭");
        assertThat(owner.get("/api/cases").status()).as("another unit and role").isEqualTo(401);
        Map<String, Object> entry = jdbc.sql("select actor, category, before_value, after_value from audit_entry where action = '修改账号'"
                + " and object = ?").param(id).query().singleRow();
        assertThat(entry).containsEntry("actor", "admin.security").containsEntry("category", "ROLE");
        assertThat((String) entry.get("before_value")).contains("生涯甲", "山门", "承办人");
        assertThat((String) entry.get("after_value")).contains("生涯乙", "石岭", "单位负责人");

        owner = Http.page(port, id, OWN);
        assertThat(owner.get("/api/cases").status()).isEqualTo(200);
        String handed = security().post("/api/accounts/" + id + "/password-reset", "{}").json().path("password").asText();
        assertThat(owner.get("/api/cases").status()).as("reset").isEqualTo(401);
        assertThat(Http.as(port, id, OWN).get("/api/cases").status()).isEqualTo(401);
        assertThat(Http.as(port, id, handed).get("/api/cases").status()).isEqualTo(403);

        owner = Http.page(port, id, handed);
        owner.form("/login/step/password", Map.of("password", NEXT, "repeated", NEXT));
        assertThat(owner.get("/api/cases").status()).isEqualTo(200);
        Http basic = Http.as(port, id, NEXT);
        assertThat(basic.get("/api/cases").status()).isEqualTo(200);
        retire(id);
        assertThat(owner.get("/api/cases").status()).as("retired").isEqualTo(401);
        assertThat(basic.get("/api/cases").status()).as("retired, a password just verified").isEqualTo(401);
        assertThat(security().post("/api/accounts/" + id + "/password-reset", "{}").status()).isEqualTo(409);
        Http.Answer back = security().post("/api/accounts/" + id + "/return", "{}");
        assertThat(back.status()).isEqualTo(200);
        assertThat(basic.get("/api/cases").status()).as("the old password is gone").isEqualTo(401);
        assertThat(Http.as(port, id, back.json().path("password").asText()).get("/api/cases").status()).isEqualTo(403);
        retire(id);
    }

    @Test
    void everyFieldThatIsWrongIsNamedAndNothingIsWritten() {
        Http.Answer refused = security().post("/api/accounts",
                Map.of("id", "Ungültig!", "name", "<b>", "unitId", "nowhere", "roles", List.of("SECURITY")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("problems")).extracting(problem -> problem.path("field").asText())
                .containsExactly("id", "name", "unitId", "roles");
        assertThat(refused.json().path("detail").asText()).contains("须由两名管理员共同办理");
        assertThat(security().post("/api/accounts", Map.of("id", "shanmen.handler", "name", "甲", "unitId", "shanmen", "roles",
                List.of("HANDLER"))).json().path("detail").asText()).contains("已被使用");
        assertThat(security().post("/api/accounts", Map.of("id", "engine.owner", "name", "甲", "unitId", "shanmen", "roles",
                List.of("HANDLER"))).json().path("detail").asText()).contains("已被使用");
        assertThat(security().post("/api/accounts", Map.of("id", "life.none", "name", "甲", "unitId", "admin", "roles",
                List.of("HANDLER"))).status()).isEqualTo(400);
        assertThat(jdbc.sql("select count(*) from officer where id in ('life.none', 'Ungültig!')").query(Integer.class).single()).isZero();
    }

    @Test
    void administratorsAndOthersAreRefused() {
        for (String who : List.of("admin.system", "admin.audit", "district.leader", "shanmen.handler")) {
            Http other = Http.as(port, who);
            assertThat(other.get("/api/accounts").status()).as(who).isEqualTo(403);
            assertThat(other.get("/api/accounts/yehe.handler").status()).as(who).isEqualTo(403);
            assertThat(other.post("/api/accounts/yehe.handler/password-reset", "{}").status()).as(who).isEqualTo(403);
            assertThat(other.get("/api/accounts/access").json().path("accounts").asBoolean()).as(who).isFalse();
        }
        for (String administrator : List.of("admin.system", "admin.audit", "admin.security")) {
            for (String act : List.of("retire", "password-reset", "release")) {
                Http.Answer refused = security().post("/api/accounts/" + administrator + "/" + act, "{}");
                assertThat(refused.status()).as(administrator + " " + act).isEqualTo(403);
                assertThat(refused.json().path("detail").asText()).contains("两名管理员", "管理事项");
            }
            assertThat(security().delete("/api/accounts/" + administrator + "/second-factor").status()).isEqualTo(403);
            assertThat(security().put("/api/accounts/" + administrator,
                    Map.of("name", "甲", "unitId", "shanmen", "roles", List.of("HANDLER"))).status()).isEqualTo(403);
        }
        assertThat(security().put("/api/accounts/yehe.handler", Map.of("name", "甲", "unitId", "yehe", "roles", List.of("AUDIT"))).status())
                .isEqualTo(400);
        assertThat(Http.as(port, "admin.system").get("/api/rehearsal/clock").status()).as("unchanged").isEqualTo(200);
        assertThat(audit("重置口令", "admin.security")).isPositive();
        assertThat(security().get("/api/accounts/nobody.here").status()).isEqualTo(404);
    }

    @Test
    void accountsAreFoundByNameUnitAndState() {
        assertThat(security().get("/api/accounts?search=shanmen.&show=ACTIVE").json().path("items")).isNotEmpty()
                .allMatch(item -> item.path("id").asText().startsWith("shanmen.") && item.path("active").asBoolean());
        assertThat(security().get("/api/accounts?unit=yehe").json().path("items")).isNotEmpty()
                .allMatch(item -> item.path("unitId").asText().equals("yehe"));
        assertThat(security().get("/api/accounts?size=2&page=1").json().path("items")).hasSize(2);
        assertThat(security().get("/api/accounts?size=500").status()).isEqualTo(400);
        assertThat(security().get("/api/accounts/choices").json().path("roles")).extracting(role -> role.path("id").asText())
                .contains("HANDLER", "LEADER").doesNotContain("SECURITY", "SYSTEM", "AUDIT");
        String id = made("life.blocked");
        for (int i = 0; i < 6; i++) {
            Http.as(port, id, "wrong-" + i).get("/api/cases");
        }
        assertThat(security().get("/api/accounts?show=BLOCKED").json().path("items"))
                .extracting(item -> item.path("id").asText()).contains(id);
        Http.Answer delayed = Http.as(port, id, OWN).get("/api/cases");
        assertThat(delayed.status()).isEqualTo(401);
        assertThat(delayed.json().path("detail").asText()).contains("秒后再试", "安全管理员");
        assertThat(inbox(Http.as(port, "admin.security"))).anyMatch(title -> title.contains(id) && title.contains("登录尝试被延时"));
        security().post("/api/accounts/" + id + "/release", "{}");
        assertThat(Http.as(port, id, OWN).get("/api/cases").status()).isEqualTo(200);
        assertThat(inbox(Http.as(port, id, OWN))).anyMatch(title -> title.contains("登录尝试被延时"));
        retire(id);
    }

    private Http security() {
        return Http.as(port, "admin.security");
    }

    /** @return the password to be handed over */
    private String create(String id) {
        Http.Answer answer = security().post("/api/accounts",
                Map.of("id", id, "name", "生涯甲", "unitId", "shanmen", "roles", List.of("HANDLER")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("password").asText();
    }

    /** An account whose owner has chosen a password. */
    private String made(String id) {
        Http first = Http.page(port, id, create(id));
        first.form("/login/step/password", Map.of("password", OWN, "repeated", OWN));
        assertThat(first.get("/account").status()).isEqualTo(200);
        first.form("/logout", Map.of());
        return id;
    }

    private void retire(String id) {
        assertThat(security().post("/api/accounts/" + id + "/retire", "{}").status()).isEqualTo(200);
    }

    private List<String> inbox(Http owner) {
        return owner.get("/api/inbox?size=50").json().path("items").findValuesAsText("title");
    }

    private int audit(String action, String actor) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and actor = ?").params(action, actor)
                .query(Integer.class).single();
    }
}
