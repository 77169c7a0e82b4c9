package org.zhenggai.rectification.operations.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhenggai.rectification.ground.organization.workbook.FilledWorkbook;
import org.zhenggai.rectification.support.Accessibility;
import org.zhenggai.rectification.support.Authenticator;
import org.zhenggai.rectification.support.Browser;
import org.zhenggai.rectification.support.BrowserTest;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.OwnApplication;
import org.zhenggai.rectification.support.Pictures;
import org.zhenggai.rectification.support.RawHttp;

/** The first hour of an empty installation with nothing but the browser, and everything that somebody else might try meanwhile. */
@BrowserTest
@OwnApplication
class OpeningTest {

    private static final Path FILE = Path.of("target", "opening", UUID.randomUUID().toString(), "opening.code");
    private static final String FIRST = "Gerste-im-Feld-";
    private static final String OWN = "Hafer-im-Wind-";
    private static final List<String> ACCOUNTS = List.of("admin.security", "admin.system", "admin.audit");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private OpeningCode code;
    private Browser browser;

    @DynamicPropertySource
    static void empty(DynamicPropertyRegistry settings) {
        settings.add("rectification.sample.mode", () -> "NONE");
        settings.add("rectification.opening.file", FILE::toString);
    }

    @Test
    void theFirstHour() throws IOException {
        nobodyGetsInWithoutTheCode();
        Page page = browser.page();
        String used = entered(page);
        founded(page);
        theCodeIsWorthNothing(used);
        firstLogin(page);
        organizationAndLetterheads(page);
        Http system = firstLogin(1);
        calendarAndMail(system);
        eachDoesTheirOwnAlone(page, system);
        over(page, system);
    }

    private void nobodyGetsInWithoutTheCode() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(FILE))).isEqualTo("rw-------");
        Http nobody = Http.anonymous(port);
        assertThat(nobody.get("/login").status()).as("leads to the assistant").isEqualTo(302);
        assertThat(nobody.get("/opening").text()).contains("一次性启用码").doesNotContain(written());
        assertThat(nobody.form("/opening/administrators", three(FIRST, FIRST)).status()).isEqualTo(302);
        assertThat(nobody.get("/opening").text()).contains("请先输入启用码");
        assertThat(nobody.form("/opening/code", Map.of("code", "AAAAA-AAAAA-AAAAA-AAAAA")).status()).isEqualTo(302);
        assertThat(nobody.get("/opening").text()).contains("启用码不正确");
        for (String address : List.of("/opening/mail", "/opening/organization", "/opening/letterheads", "/opening/finish",
                "/opening/later/PLAN", "/api/opening/organization", "/opening/calendar", "/opening/sms")) {
            assertThat(nobody.form(address, Map.of()).status()).as(address).isEqualTo(401);
        }
        assertThat(new RawHttp(port).send("POST", "/opening/code", "code=" + written(), List.of()).status()).as("without a page's token")
                .isIn(401, 403);
        assertThat(count("select count(*) from officer")).isZero();
    }

    /** @return the code, which is used up */
    private String entered(Page page) throws IOException {
        String used = written();
        page.navigate("http://localhost:" + port + "/");
        assertThat(page.locator("h1")).hasText("首次启用");
        assertThat(page.locator("#code")).isFocused();
        Accessibility.check(page, "首次启用，启用码");
        Pictures.take(page, "opening-code");
        page.keyboard().type(used.toLowerCase(java.util.Locale.ROOT).replace("-", ""));
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("首次启用：设立三名管理员");
        assertThat(written()).isNotEqualTo(used);
        Http second = Http.anonymous(port);
        second.get("/opening");
        second.form("/opening/code", Map.of("code", used));
        assertThat(second.get("/opening").text()).as("a code is good for one entry").contains("启用码不正确");
        return used;
    }

    private void founded(Page page) {
        assertThat(page.locator("#security-name")).isFocused();
        typed(page, "short");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("系统管理员：口令至少10位");
        assertThat(count("select count(*) from officer")).isZero();
        Accessibility.check(page, "首次启用，设立管理员");
        Pictures.takeWhole(page, "opening-founders");
        page.locator("#security-name").focus();
        page.locator("#security-name").fill("");
        page.locator("#system-name").fill("");
        page.locator("#audit-name").fill("");
        page.locator("#security-name").focus();
        typed(page, FIRST);
        assertThat(page.locator("h1")).hasText("三名管理员已设立");
        Pictures.take(page, "opening-founded");
        assertThat(count("select count(*) from officer")).isEqualTo(3);
        assertThat(count("select count(*) from account_password where must_change")).isEqualTo(3);
    }

    /** Name, account (as proposed) and password twice for each of the three, by keyboard alone. */
    private static void typed(Page page, String password) {
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            page.keyboard().type("管理员" + (i + 1));
            page.keyboard().press("Tab");
            for (int twice = 0; twice < 2; twice++) {
                page.keyboard().press("Tab");
                page.keyboard().type(password + i);
            }
            page.keyboard().press(i == 2 ? "Enter" : "Tab");
        }
    }

    private void theCodeIsWorthNothing(String used) {
        assertThat(FILE).doesNotExist();
        Http nobody = Http.anonymous(port);
        nobody.get("/login");
        for (String address : List.of("/opening/code", "/opening/administrators")) {
            Map<String, String> fields = new HashMap<>(three("Roggen-im-Land-", "Roggen-im-Land-"));
            fields.put("code", used);
            assertThat(nobody.form(address, fields).status()).isIn(401, 403, 404);
        }
        String late = code.draw().code(); // were one drawn after all
        assertThat(nobody.form("/opening/code", Map.of("code", late)).status()).isIn(401, 403, 404);
        code.withdraw();
        assertThat(nobody.get("/opening").status()).as("to the log-in").isEqualTo(302);
        assertThat(count("select count(*) from officer")).isEqualTo(3);
    }

    private void firstLogin(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去登录")).press("Enter");
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(ACCOUNTS.get(0));
        page.keyboard().press("Tab");
        page.keyboard().type(FIRST + 0);
        page.keyboard().press("Enter");
        assertThat(page.locator("#new")).isFocused();
        page.keyboard().type(OWN + 0);
        page.keyboard().press("Tab");
        page.keyboard().type(OWN + 0);
        page.keyboard().press("Enter");
        assertThat(page.locator(".ac-qr svg")).isVisible();
        page.locator("#code").fill(Authenticator.of(page.content()).code(0));
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已保管好，继续")).press("Enter");
        assertThat(page.locator("h1")).hasText("首次启用");
    }

    private void organizationAndLetterheads(Page page) throws IOException {
        upload(page, "组织.xlsx", FilledWorkbook.with("不存在的局", "办事员"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“人员”表第2行“单位”列“不存在的局”不在“单位”表中");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("“人员”表第2行“岗位”列没有“办事员”这个岗位");
        Pictures.takeWhole(page, "opening-mistakes");
        assertThat(count("select count(*) from unit")).as("nothing half-written").isOne();
        upload(page, "组织.yaml", "units:\n  - {id: a, name: 甲, kind: 市}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("第2行");
        upload(page, "组织.xlsx", FilledWorkbook.with("甲局", "审核人员"));
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("检查通过，还没有导入");
        assertThat(count("select count(*) from unit")).isOne();
        Accessibility.check(page, "首次启用，待导入");
        Pictures.takeWhole(page, "opening-checked");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("导入").setExact(true)).press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("组织机构已导入");
        assertThat(count("select count(*) from unit")).isEqualTo(3);
        page.getByLabel("甲局的机关代字").fill("甲自然资");
        page.getByLabel("甲县政府的机关代字").fill("甲政");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("改动了2个单位");
        assertThat(page.locator(".ac-steps li").nth(2)).containsText("已完成");
        assertThat(count("select count(*) from audit_entry where actor = 'admin.security' and action = '导入组织机构'")).isEqualTo(2);
    }

    private static void upload(Page page, String name, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", file));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("上传并检查")).press("Enter");
        page.waitForLoadState();
    }

    /** A first log-in of one of the three, without a browser. */
    private Http firstLogin(int one) {
        Http session = Http.page(port, ACCOUNTS.get(one), FIRST + one);
        session.form("/login/step/password", Map.of("password", OWN + one, "repeated", OWN + one));
        Authenticator phone = Authenticator.of(session.get("/login/step").text());
        assertThat(session.form("/login/step/setup", Map.of("code", phone.code(0))).text()).contains("备用码");
        assertThat(session.get("/opening").status()).isEqualTo(200);
        return session;
    }

    /** Who logs in elsewhere is led here once, and finds the way afterwards; who has nothing to do here is not. */
    private void leadsHereOnce(Http system, Http audit) {
        assertThat(system.get("/camunda/app/tasklist/default/").status()).isEqualTo(302);
        assertThat(system.get("/camunda/app/tasklist/default/").text()).as("no trap").contains("<html");
        assertThat(system.cookie("zhenggai-opening")).isEqualTo("1");
        assertThat(audit.get("/camunda/app/cockpit/default/").text()).contains("<html");
        assertThat(audit.cookies()).doesNotContain("zhenggai-opening");
        assertThat(Http.anonymous(port).get("/camunda/app/cockpit/default/").text()).doesNotContain("opening\"");
    }

    private void calendarAndMail(Http system) {
        int year = java.time.Year.now(java.time.ZoneId.of("Asia/Shanghai")).getValue();
        String page = system.get("/opening").text();
        for (int unknown : IntStream.of(year, year + 1).filter(some -> page.contains("off-" + some)).toArray()) {
            assertThat(said(system, "/opening/calendar", Map.of("year", "" + unknown, "source", "通知", "off", "元旦 1月1日 到 1月32日")))
                    .contains("放假第1行").contains("元旦 1月1日 到 1月32日");
            assertThat(said(system, "/opening/calendar", Map.of("year", "" + unknown, "source", "通知", "off", "元旦 1月1日 1月3日")))
                    .contains(unknown + "年工作日历已保存");
        }
        assertThat(system.get("/opening").text()).doesNotContain("off-" + year);
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            Map<String, String> form = new HashMap<>(Map.of("host", "127.0.0.1", "port", "1", "security", "NONE", "from",
                    "zhenggai@office.test", "to", "system@office.test"));
            assertThat(said(system, "/opening/mail", form)).contains("测试消息没有发出，设置没有保存");
            assertThat(count("select count(*) from channel_server")).isZero();
            form.put("port", "" + mail.getSmtp().getPort());
            assertThat(said(system, "/opening/mail", form)).contains("测试邮件已被邮件服务器收下");
            assertThat(mail.getReceivedMessages()).hasSize(1);
        } finally {
            mail.stop();
        }
        assertThat(count("select count(*) from message_channel where channel = 'MAIL' and active")).isOne();
        assertThat(said(system, "/opening/sms", Map.of("gateway", "file:///etc/passwd", "to", "13800000000"))).contains("应以 https://");
    }

    private void eachDoesTheirOwnAlone(Page page, Http system) {
        for (String address : List.of("/opening/letterheads", "/opening/organization")) {
            assertThat(system.form(address, Map.of()).status()).as("system: " + address).isEqualTo(403);
        }
        assertThat(system.form("/opening/later/ORGANIZATION", Map.of()).status()).isEqualTo(403);
        page.reload();
        assertThat(page.locator("#host")).hasCount(0);
        assertThat(said(system, "/opening/finish", Map.of())).contains("还不能结束首次启用").contains("三名管理员：还没有办完");
        Http audit = firstLogin(2);
        leadsHereOnce(system, audit);
        for (String address : List.of("/opening/mail", "/opening/calendar?year=2030", "/opening/letterheads", "/opening/organization",
                "/opening/finish", "/opening/later/PLAN", "/opening/later/MESSAGES")) {
            assertThat(audit.form(address, Map.of()).status()).as("audit: " + address).isEqualTo(403);
        }
        assertThat(audit.get("/api/audit?words=首次").text()).contains("首次设立管理员", "凭启用码进入首次启用");
        assertThat(Http.as(port, ACCOUNTS.get(0), FIRST + 0).get("/opening").status()).as("the first password").isIn(401, 302);
    }

    private void over(Page page, Http system) {
        assertThat(said(system, "/opening/later/PLAN", Map.of())).contains("以后再办");
        page.reload();
        Pictures.takeWhole(page, "opening-steps");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("fits 1366 pixels").isTrue();
        Accessibility.check(page, "首次启用");
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/"); // led here, once
        assertThat(page.locator("h1")).hasText("首次启用");
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("首次启用")).getByText("继续办理").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("结束首次启用")).press("Enter");
        page.waitForURL(address -> address.contains("/camunda/"));
        page.locator("[cam-widget-header]").first().waitFor();
        assertThat(page.locator(".zg-opening")).hasCount(0);
        RawHttp raw = new RawHttp(port);
        for (String path : List.of("/opening", "/opening/", "/opening/code", "/opening/administrators", "/opening/organization.xlsx",
                "/api/opening/organization", "/opening/later/PLAN")) {
            assertThat(system.get(path).status()).as(path).isEqualTo(404);
            assertThat(system.form(path, Map.of()).status()).as(path).isEqualTo(404);
            for (String spelling : List.of(path + ";x", "/" + path, "/%6fpening", "/webapp/.." + path, path.toUpperCase(
                    java.util.Locale.ROOT),
                    "/./" + path.substring(1), path + "%00", path + ".json")) {
                assertThat(raw.send("GET", spelling, null, List.of()).status()).as(spelling).isIn(400, 401, 404);
            }
        }
        assertThat(count("select count(*) from audit_entry where action = '结束首次启用' and actor = 'admin.security'")).isOne();
    }

    /** What the page says after a form was sent. */
    private static String said(Http caller, String address, Map<String, String> form) {
        Http.Answer answer = caller.form(address, form);
        assertThat(answer.status()).as(address + answer.text()).isEqualTo(302);
        return caller.get("/opening").text();
    }

    private static Map<String, String> three(String password, String repeated) {
        Map<String, String> fields = new HashMap<>();
        for (String account : ACCOUNTS) {
            String role = account.substring(account.indexOf('.') + 1);
            fields.putAll(Map.of(role + ".id", "x." + role, role + ".name", "某" + role, role + ".password", password + role,
                    role + ".repeated", repeated + role));
        }
        return fields;
    }

    private static String written() throws IOException {
        return Files.readString(FILE).strip();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
