package org.zhenggai.rectification.ground.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.RectificationTest;

/** Keys of programs: an account's rights, within scopes, for a time, and nothing beyond. */
@RectificationTest
class ServiceKeyTest {

    private static final int AUDITED = 500;
    private static final String OFFICER = """
            {"units":[{"id":"key-bureau","name":"密钥测试局","kind":"BUREAU","jurisdiction":"tiedong","aliases":[],
              "officers":[{"id":"key-bureau.handler","name":"密钥测试局承办人","roles":["HANDLER"]}]}]}""";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private KeyDesk desk;
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    private Http security;

    @BeforeEach
    void administrator() {
        security = Http.as(port, "admin.security");
    }

    @Test
    void keyHasItsAccountsRightsWithinItsScopes() {
        Http program = Http.withKey(port, made("ledger of shanmen", "shanmen.handler", "ledger:read", "cases:read"));
        assertThat(program.get("/api/ledger?plan=tiedong-2023&size=500").json().path("items")).hasSize(5);
        assertThat(program.get("/api/cases/TD2023-016").status())
                .isEqualTo(Http.as(port, "shanmen.handler").get("/api/cases/TD2023-016").status());
        Answer beyond = program.get("/api/cases/TD2023-001/evidence");
        assertThat(beyond.status()).isEqualTo(403);
        assertThat(beyond.json().path("detail").asText()).contains("使用范围");
        assertThat(program.get("/api/ledger/imports/1").status()).isEqualTo(403);
        assertThat(program.post("/api/ledger/rebuild", "{}").status()).isEqualTo(403);
        assertThat(program.cookies()).as("no session").isEmpty();
    }

    @Test
    void writesNeedNoTokenOfASession() {
        Http program = Http.withKey(port, made("import", "natural-resources.reviewer", "ledger:import"));
        assertThat(program.post("/api/ledger/imports", "{}").status()).as("the form is missing, not a token").isNotIn(401, 403);
    }

    @Test
    void noScopeReachesWhatIsNoneOfAProgramsBusiness() {
        Http program = Http.withKey(port, made("everything", "natural-resources.handler",
                Arrays.stream(Scope.values()).map(Scope::id).toArray(String[]::new)));
        for (String path : List.of("/engine-rest/task", "/engine-rest/engine", "/camunda/api/engine/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/api/service-keys", "/api/audit", "/api/audit/verify", "/api/organization", "/api/models", "/api/notification/settings",
                "/api/substitutions", "/api/pages", "/api/rehearsal/clock", "/api/tasks/x/case", "/api/cases/TD2023-001/incidents",
                "/account", "/login", "/", "/actuator/health", "/api/nothing")) {
            Answer answer = program.get(path);
            assertThat(answer.status()).as(path).isIn(403, 404); // the engine's interfaces say 404 to every refused read
            assertThat(answer.json().path("message").asText()).as(path).contains("使用范围");
        }
        for (String path : List.of("/api/organization", "/api/service-keys", "/api/plans/drafts/1/confirm", "/api/ledger/actions/urge",
                "/api/cases/TD2023-001/evidence/1/review", "/login", "/logout", "/engine-rest/task/count", "/api/escalation/what-if",
                "/camunda/api/admin/auth/user/default/login/tasklist")) {
            assertThat(program.post(path, "{}").status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void everyAddressOfAScopeIsOneOfOurInterface() {
        Set<String> ours = mappings.getHandlerMethods().keySet().stream().flatMap(info -> info.getMethodsCondition()
                .getMethods().stream().flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + bare(pattern))))
                .collect(Collectors.toSet());
        Set<String> dead = Arrays.stream(Scope.values()).flatMap(scope -> scope.addresses().stream()).map(ServiceKeyTest::bare)
                .filter(address -> !ours.contains(address)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ours).hasSizeGreaterThan(50);
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "null", value = {
            "x; admin.system; ledger:read; 30; 管理员账号", "x; admin.security; ledger:read; 30; 管理员账号",
            "x; no.body; ledger:read; 30; 在用的账号",
            "x; shanmen.handler; everything; 30; 没有使用范围", "x; shanmen.handler; null; 30; 至少选择", "x; shanmen.handler; ledger:read; 366; 有效期",
            "x; shanmen.handler; ledger:read; 0; 有效期", "x; shanmen.handler; ledger:read; null; 有效期",
            "null; shanmen.handler; ledger:read; 30; 名称"})
    void wrongOrderIsRefusedWithTheReason(String name, String account, String scope, Integer days, String reason) {
        Answer answer = order(security, name, account, days, scope == null ? new String[0] : new String[] {scope});
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains(reason);
    }

    @Test
    void onlyTheSecurityAdministratorHasToDoWithKeys() {
        for (String other : List.of("shanmen.handler", "district.leader", "admin.system", "admin.audit")) {
            Http nobody = Http.as(port, other);
            assertThat(nobody.get("/api/service-keys").status()).as(other).isEqualTo(403);
            assertThat(order(nobody, "mine", "shanmen.handler", 30, "ledger:read").status()).as(other).isEqualTo(403);
            assertThat(nobody.delete("/api/service-keys/000000000000").status()).as(other).isEqualTo(403);
        }
        assertThat(Http.anonymous(port).get("/api/service-keys").status()).isEqualTo(401);
        assertThat(security.delete("/api/service-keys/000000000000").status()).isEqualTo(404);
    }

    @Test
    void whoseRightsAKeyHasIsTold() {
        made("told", "yehe.handler-2", "ledger:read");
        assertThat(Http.as(port, "yehe.handler-2").get("/api/inbox?size=50").text()).contains("安全管理员为此账号创建了接口密钥");
    }

    @Test
    void secretIsShownOnceAndKeptNowhere() {
        String key = made("once", "shanmen.handler", "ledger:read");
        String secret = key.substring(key.lastIndexOf('_') + 1);
        assertThat(security.get("/api/service-keys").text()).contains(id(key)).doesNotContain(secret);
        assertThat(jdbc.sql("select count(*) from service_key where hash = ?").param(secret).query(Integer.class).single()).isZero();
        assertThat(entries()).noneMatch(entry -> entry.contains(secret));
    }

    @Test
    void wrongKeyIsRefusedAndWrittenDown() {
        String key = made("wrong", "shanmen.handler", "ledger:read");
        String other = key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0");
        for (String wrong : List.of(other, "zgk_", "zgk_x_y", key.toUpperCase(Locale.ROOT).replace("ZGK", "zgk"), key + "0",
                "zgk_000000000000_" + "0".repeat(64), "zgk_' or 1=1--_" + "0".repeat(64))) {
            Answer answer = Http.withKey(port, wrong).get("/api/ledger");
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.json().path("detail").asText()).contains("接口密钥不正确");
        }
        assertThat(entries()).anyMatch(entry -> entry.contains("接口密钥被拒绝") && entry.contains(id(key)) && entry.contains("密钥不正确"));
        assertThat(Http.withKey(port, "eyJhbGciOiJub25lIn0.e30.").get("/api/ledger").status()).as("another kind of token").isEqualTo(401);
    }

    @Test
    void revokedKeyIsDeadAtOnce() {
        String key = made("revoked", "shanmen.handler", "ledger:read");
        assertThat(Http.withKey(port, key).get("/api/ledger").status()).isEqualTo(200);
        assertThat(security.delete("/api/service-keys/" + id(key)).status()).isEqualTo(204);
        Answer answer = Http.withKey(port, key).get("/api/ledger");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asText()).contains("已停用");
        assertThat(security.delete("/api/service-keys/" + id(key)).status()).isEqualTo(409);
        assertThat(listed(key).path("state").asText()).isEqualTo("REVOKED");
        assertThat(entries()).anyMatch(entry -> entry.startsWith("admin.security 停用接口密钥") && entry.contains(id(key)));
    }

    @Test
    void expiredKeyIsDeadAndItsEndIsWrittenDownOnce() {
        String key = made("expired", "shanmen.handler", "ledger:read");
        jdbc.sql("update service_key set expires_at = ? where id = ?")
                .params(OffsetDateTime.parse("2020-01-01T00:00:00+08:00"), id(key)).update();
        Answer answer = Http.withKey(port, key).get("/api/ledger");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asText()).contains("已到期");
        desk.noteExpired();
        desk.noteExpired();
        assertThat(entries().filter(entry -> entry.startsWith("system 接口密钥到期") && entry.contains(id(key)))).hasSize(1);
        assertThat(listed(key).path("state").asText()).isEqualTo("EXPIRED");
    }

    @Test
    void keyDiesWithItsAccount() {
        security.post("/api/organization", OFFICER);
        String key = made("account", "key-bureau.handler", "calendar:read");
        assertThat(Http.withKey(port, key).get("/api/calendar").status()).isEqualTo(200);
        security.post("/api/organization", OFFICER.replace("\"roles\"", "\"active\":false,\"roles\""));
        assertThat(Http.withKey(port, key).get("/api/calendar").status()).isEqualTo(401);
        assertThat(listed(key).path("state").asText()).isEqualTo("ACCOUNT_CLOSED");
    }

    @Test
    void makingAndTheFirstUseOfADayAreWrittenDown() {
        String key = made("daily", "police.handler-2", "ledger:read");
        Http program = Http.withKey(port, key);
        for (int i = 0; i < 3; i++) {
            program.get("/api/ledger");
        }
        assertThat(entries().filter(entry -> entry.startsWith("police.handler-2 使用接口密钥") && entry.contains(id(key)))).hasSize(1);
        assertThat(entries()).anyMatch(entry -> entry.startsWith("admin.security 创建接口密钥") && entry.contains(id(key))
                && entry.contains("police.handler-2") && entry.contains("ledger:read"));
        program.get("/api/audit");
        assertThat(entries()).anyMatch(entry -> entry.contains(id(key)) && entry.contains("超出使用范围：GET /api/audit"));
        assertThat(listed(key).path("lastUsedAt").asText()).endsWith("+08:00");
    }

    private String made(String name, String account, String... scopes) {
        Answer answer = order(security, name, account, 30, scopes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("secret").asText();
    }

    private Answer order(Http maker, String name, String account, Integer days, String... scopes) {
        Map<String, Object> order = new HashMap<>(Map.of("account", account, "scopes", List.of(scopes)));
        order.put("name", name);
        order.put("days", days);
        return maker.post("/api/service-keys", order);
    }

    private JsonNode listed(String key) {
        return StreamSupport.stream(security.get("/api/service-keys").json().path("keys").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id(key))).findFirst().orElseThrow();
    }

    private Stream<String> entries() {
        return jdbc.sql("select concat_ws(' ', actor, action, object, detail) from audit_entry order by seq desc limit ?").param(AUDITED)
                .query(String.class).list().stream();
    }

    private static String id(String key) {
        return key.split("_")[1];
    }

    private static String bare(String address) {
        return address.replaceAll("\\{[^}]*}", "{}").replace("{}.svg", "{}");
    }
}
