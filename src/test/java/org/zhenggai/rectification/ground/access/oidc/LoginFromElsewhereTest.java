package org.zhenggai.rectification.ground.access.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhenggai.rectification.ground.access.directory.TestDirectory;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.Http.Answer;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.Ports;
import org.zhenggai.rectification.support.RectificationTest;

/**
 * The application with an issuer of identities and a directory, both real and in this JVM. It starts before the issuer does: the first
 * test to run sees that.
 */
@OwnApplication
class LoginFromElsewhereTest {

    private static final int AUDITED = 200;
    private static final String DIRECTORY_PASSWORD = "Dir-Pass-1";
    private static final String LEAVER = """
            {"units":[{"id":"left-bureau","name":"离职测试局","kind":"BUREAU","jurisdiction":"tiedong","aliases":[],
              "officers":[{"id":"left-bureau.handler","name":"离职测试局承办人","active":false,"roles":["HANDLER"]}]}]}""";
    private static TestIssuer issuer;
    private static TestDirectory directory;
    private static int issuerPort;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Organization organization;

    @DynamicPropertySource
    static void elsewhere(DynamicPropertyRegistry settings) throws Exception {
        issuerPort = Ports.free();
        directory = TestDirectory.start();
        directory.add("yehe", "yehe.handler", DIRECTORY_PASSWORD);
        directory.add("admin.security", "admin.security", DIRECTORY_PASSWORD);
        directory.add("security-by-another-name", "admin.security", DIRECTORY_PASSWORD);
        directory.add("stranger", "stranger", DIRECTORY_PASSWORD);
        directory.add("victim", "chengdong.handler", DIRECTORY_PASSWORD);
        Map<String, Object> all = Map.ofEntries(
                Map.entry("rectification.access.oidc.issuer", "http://localhost:" + issuerPort),
                Map.entry("rectification.access.oidc.client-id", TestIssuer.CLIENT),
                Map.entry("rectification.access.oidc.client-secret", TestIssuer.SECRET),
                Map.entry("rectification.access.oidc.second-factor.values", "otp"),
                Map.entry("rectification.access.oidc.end-session", "true"),
                Map.entry("rectification.access.ldap.urls", directory.encrypted()),
                Map.entry("rectification.access.ldap.manager-dn", TestDirectory.MANAGER),
                Map.entry("rectification.access.ldap.manager-password", TestDirectory.MANAGER_PASSWORD),
                Map.entry("rectification.access.ldap.base", TestDirectory.PEOPLE),
                Map.entry("rectification.access.ldap.account-attribute", "employeeNumber"),
                Map.entry("rectification.access.ldap.ssl-bundle", "directory"),
                Map.entry("spring.ssl.bundle.jks.directory.truststore.location", directory.store().toURI()),
                Map.entry("spring.ssl.bundle.jks.directory.truststore.password", TestDirectory.STORE_PASSWORD),
                Map.entry("spring.ssl.bundle.jks.directory.truststore.type", "PKCS12"));
        all.forEach((name, value) -> settings.add(name, () -> value));
    }

    @BeforeEach
    void issuerStartsAfterTheApplication() throws IOException {
        if (issuer == null) {
            Dance early = new Dance(port);
            assertThat(early.leave("")).isEqualTo("/login");
            assertThat(early.page("/login").body()).contains("统一身份认证暂时无法访问");
            issuer = TestIssuer.start(issuerPort);
            issuer.knows(port);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> new Dance(port).leave("").contains("/oauth2/authorize"));
        }
    }

    @AfterEach
    void issuerIsHonest() {
        TestIssuer.says(claims -> {});
        TestIssuer.forges(false);
    }

    @AfterAll
    static void stop() {
        issuer.close();
        directory.close();
    }

    @Test
    void officerComesInAndIsAnOfficer() {
        Dance dance = new Dance(port);
        String leaving = dance.leave("?then=%2Fcamunda%2Fapp%2Ftasklist%2Fdefault%2F%23%2F%3Fx%3D1");
        Map<String, String> asked = Dance.parameters(leaving);
        assertThat(asked).containsEntry("code_challenge_method", "S256").containsEntry("response_type", "code")
                .containsKeys("code_challenge", "state", "nonce");
        String before = dance.session();
        assertThat(dance.comeBack(dance.loginThere(leaving, "shanmen.handler"))).isEqualTo("/camunda/app/tasklist/default/#/?x=1");
        assertThat(dance.session()).as("session of its own").isNotEqualTo(before).isNotEmpty();
        assertThat(dance.page("/api/cases").statusCode()).isEqualTo(200);
        assertThat(dance.page("/engine-rest/task/count").statusCode()).isEqualTo(200);
        assertThat(dance.page("/api/service-keys").statusCode()).as("an officer's rights and no more").isEqualTo(403);
        assertThat(entries()).anyMatch(entry -> entry.equals("shanmen.handler 登录 统一身份认证"));
    }

    @Test
    void strangerIsToldAndNobodyIsInvented() {
        Dance dance = new Dance(port);
        int officers = organization.officers().size();
        assertThat(dance.login("somebody.new")).isEqualTo("/login");
        assertThat(dance.page("/login").body()).contains("统一身份认证已确认您是“somebody.new”", "没有与之对应的在用账号");
        assertThat(dance.page("/api/cases").statusCode()).isEqualTo(401);
        assertThat(organization.officers()).hasSize(officers);
        assertThat(entries()).anyMatch(entry -> entry.startsWith("somebody.new 统一身份认证登录失败"));
    }

    @Test
    void leaverStaysOut() {
        Http.as(port, "admin.security").post("/api/organization", LEAVER);
        Dance dance = new Dance(port);
        assertThat(dance.login("left-bureau.handler")).isEqualTo("/login");
        assertThat(dance.page("/login").body()).contains("没有与之对应的在用账号");
    }

    @Test
    void issuerMakesNobodyAnAdministrator() {
        Dance dance = new Dance(port);
        assertThat(dance.login("admin.security")).isEqualTo("/login");
        assertThat(dance.page("/login").body()).contains("只能用本系统的口令登录");
        assertThat(dance.page("/api/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void wrongStateIsRefused() {
        Dance dance = new Dance(port);
        String back = dance.loginThere(dance.leave(""), "shanmen.handler");
        refuses(dance, back.replaceAll("state=[^&]*", "state=AAAA"), "登录请求已失效");
        refuses(new Dance(port), back, "登录请求已失效");
    }

    @Test
    void codeIsTakenOnce() {
        Dance dance = new Dance(port);
        String back = dance.loginThere(dance.leave(""), "shanmen.handler");
        assertThat(dance.comeBack(back)).startsWith("/camunda/app/");
        refuses(new Dance(port), back, "登录请求已失效");
        Dance thief = new Dance(port);
        String own = thief.loginThere(thief.leave(""), "yehe.handler");
        refuses(thief, own.replaceAll("code=[^&]*", "code=" + Dance.parameters(back).get("code")), "未通过核对");
    }

    @Test
    void codeOfAnotherBrowserIsOfNoUse() {
        Dance victim = new Dance(port);
        String stolen = victim.loginThere(victim.leave(""), "shanmen.handler");
        Dance thief = new Dance(port);
        String own = Dance.parameters(thief.leave("")).get("state");
        refuses(thief, "http://localhost:" + port + "/login/oauth2/code/unified?code=" + Dance.parameters(stolen).get("code")
                + "&state=" + own, "未通过核对");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "expired", "audience", "nonce", "no account", "empty account", "number"})
    void whatTheIssuerSignedMustBeForUsAndForNow(String wrong) {
        TestIssuer.says(claims -> {
            switch (wrong) {
                case "issuer" -> claims.issuer("http://localhost:1/another");
                case "expired" -> claims.issuedAt(Instant.parse("2020-01-01T00:00:00Z")).expiresAt(Instant.parse("2020-01-01T00:05:00Z"));
                case "audience" -> claims.audience(List.of("another"));
                case "nonce" -> claims.claim("nonce", "another");
                case "no account" -> claims.claims(all -> all.remove("preferred_username"));
                case "empty account" -> claims.claim("preferred_username", " ");
                default -> claims.claim("preferred_username", List.of("shanmen.handler", "admin.security"));
            }
        });
        Dance dance = new Dance(port);
        String back = dance.loginThere(dance.leave(""), "shanmen.handler");
        refuses(dance, back, wrong.contains("account") ? "没有提供您的账号名称" : wrong.equals("number") ? "没有与之对应的在用账号" : "未通过核对");
    }

    @Test
    void forgedSignatureLogsNobodyIn() {
        TestIssuer.forges(true);
        Dance dance = new Dance(port);
        refuses(dance, dance.loginThere(dance.leave(""), "shanmen.handler"), "未通过核对");
        TestIssuer.forges(false);
        assertThat(new Dance(port).login("shanmen.handler")).startsWith("/camunda/app/");
    }

    @Test
    void whoTurnsAwayAtTheIssuerIsToldSo() {
        Dance dance = new Dance(port);
        String state = Dance.parameters(dance.leave("")).get("state");
        refuses(dance, "http://localhost:" + port + "/login/oauth2/code/unified?error=access_denied&state=" + state, "没有同意登录");
    }

    @Test
    void stepsAreThoseOfEveryoneButForThePassword() {
        jdbc.sql("update account_password set must_change = true where user_id = 'forestry-water.handler'").update();
        assertThat(new Dance(port).login("forestry-water.handler")).as("its password is none of ours").startsWith("/camunda/app/");
        jdbc.sql("insert into second_factor (user_id, secret, confirmed_at) values ('forestry-water.lead', '-', now())").update();
        Dance dance = new Dance(port);
        assertThat(dance.login("forestry-water.lead")).isEqualTo("/login/step");
        assertThat(dance.page("/api/cases").statusCode()).isEqualTo(403);
        TestIssuer.says(claims -> claims.claim("amr", List.of("pwd", "otp")));
        assertThat(new Dance(port).login("forestry-water.lead")).as("the issuer has asked for a second factor").startsWith("/camunda/app/");
    }

    @Test
    void onlyTheTwoAddressesAreOpen() {
        for (String path : List.of("/oauth2/authorization/other", "/oauth2/authorization", "/login/oauth2/code/other", "/login/oauth2/code",
                "/oauth2/authorization/unified/x")) {
            assertThat(Http.anonymous(port).get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(Http.anonymous(port).post("/oauth2/authorization/unified", "{}").status()).isIn(401, 403);
        assertThat(Http.anonymous(port).post("/login/oauth2/code/unified", "{}").status()).isIn(401, 403);
    }

    @Test
    void directoryPasswordIsThePassword() {
        assertThat(Http.as(port, "yehe", DIRECTORY_PASSWORD).get("/api/cases").status()).isEqualTo(200);
        assertThat(Http.as(port, "yehe", DIRECTORY_PASSWORD).get("/api/ledger?plan=tiedong-2023").json().path("total").asInt())
                .as("rights of yehe.handler").isEqualTo(2);
        assertThat(Http.as(port, "yehe", "wrong").get("/api/cases").status()).isEqualTo(401);
        assertThat(Http.as(port, "yehe", "").get("/api/cases").status()).as("the directory would take it for a visitor").isEqualTo(401);
        assertThat(Http.as(port, "yehe.handler", RectificationTest.PASSWORD).get("/api/cases").status())
                .as("kept here, of no use").isEqualTo(401);
        assertThat(Http.as(port, "stranger", DIRECTORY_PASSWORD).get("/api/cases").status()).as("known there, unknown here").isEqualTo(401);
        assertThat(Http.as(port, "*", DIRECTORY_PASSWORD).get("/api/cases").status()).isEqualTo(401);
    }

    @Test
    void directoryMakesNobodyAnAdministrator() {
        assertThat(Http.as(port, "admin.security").get("/api/service-keys").status()).as("local").isEqualTo(200);
        for (String name : List.of("admin.security", "Admin.Security", "security-by-another-name")) {
            assertThat(Http.as(port, name, DIRECTORY_PASSWORD).get("/api/cases").status()).as(name).isEqualTo(401);
        }
    }

    @Test
    void wrongPasswordsAreCountedForTheAccountHoweverItsNameIsWritten() {
        for (String name : List.of("victim", "Victim", "VICTIM", "vIctim", "viCtim")) {
            Http.as(port, name, "wrong").get("/api/cases");
        }
        Answer answer = Http.as(port, "VICtim", DIRECTORY_PASSWORD).get("/api/cases");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("detail").asText()).contains("登录失败次数过多");
        assertThat(entries()).anyMatch(entry -> entry.startsWith("chengdong.handler 登录失败"));
    }

    @Test
    void officerLogsInAtTheIssuerAndOutAtBothInTheBrowser() {
        try (Browser browser = Browser.start()) {
            Page page = browser.page();
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            Pictures.take(page, "oidc-login");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("使用统一身份认证登录")).click();
            page.fill("input[name=username]", "shiling.handler");
            page.fill("input[name=password]", TestIssuer.PASSWORD);
            page.click("button[type=submit]");
            page.waitForSelector(".account .glyphicon-user");
            assertThat(page.locator(".account")).containsText("石岭镇");
            page.locator(".account > a").click();
            page.locator(".account .logout a").click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("同时退出统一身份认证"))).isVisible();
            Pictures.take(page, "oidc-logout");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("同时退出统一身份认证")).click();
            page.waitForURL("http://localhost:" + port + "/login");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("使用统一身份认证登录")).click();
            assertThat(page.locator("input[name=username]")).isVisible();
            assertThat(page.url()).as("logged out there too").startsWith("http://localhost:" + issuerPort + "/login");
        }
    }

    private void refuses(Dance dance, String back, String message) {
        assertThat(dance.comeBack(back)).isEqualTo("/login");
        assertThat(dance.page("/login").body()).contains(message);
        assertThat(dance.page("/api/cases").statusCode()).isEqualTo(401);
    }

    private Stream<String> entries() {
        return jdbc.sql("select concat_ws(' ', actor, action, object, detail) from audit_entry order by seq desc limit ?").param(AUDITED)
                .query(String.class).list().stream();
    }
}
