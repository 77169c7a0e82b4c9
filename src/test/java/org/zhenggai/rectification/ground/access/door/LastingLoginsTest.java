package org.zhenggai.rectification.ground.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.zhenggai.rectification.ground.access.account.TestAccess;
import org.zhenggai.rectification.ground.access.login.Caller;
import org.zhenggai.rectification.ground.audit.AuditLog;
import org.zhenggai.rectification.ground.organization.Organization;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** How long a log-in lasts, and what its cookie and the answers to it say to browsers. */
@RectificationTest
class LastingLoginsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Organization organization;
    @Autowired
    private ServletContext servlets;
    @Autowired
    private AuditLog audit;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter front;

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void loginEndsAfterTheLongestTimeHoweverBusy() throws Exception {
        Clock now = Clock.system(ZoneId.of("Asia/Shanghai"));
        MockHttpServletRequest request = of("yehe.handler", now.millis(), "/api/cases");
        filter(now, Duration.ofMinutes(719)).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(SecurityContextHolder.getContext().getAuthentication()).as("a minute before").isNotNull();

        MockHttpServletRequest late = of("yehe.handler", now.millis(), "/api/cases");
        assertThatThrownBy(() -> filter(now, Duration.ofMinutes(721)).doFilter(late, new MockHttpServletResponse(), new MockFilterChain()))
                .isInstanceOf(CallerException.class).hasMessageContaining("最长时限");
        assertThat(late.getSession(false)).as("the session is gone").isNull();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(entries("登录已结束")).isNotEmpty();

        MockFilterChain open = new MockFilterChain();
        filter(now, Duration.ofMinutes(721)).doFilter(of("yehe.handler", now.millis(), "/login"), new MockHttpServletResponse(), open);
        assertThat(open.getRequest()).as("what is open stays open").isNotNull();
    }

    @Test
    void loginOfAnUnknownAccountIsOver() {
        Clock now = Clock.system(ZoneId.of("Asia/Shanghai"));
        MockHttpServletRequest request = of("gone.away", now.millis(), "/api/cases");
        assertThatThrownBy(() -> filter(now, Duration.ZERO).doFilter(request, new MockHttpServletResponse(), new MockFilterChain()))
                .isInstanceOf(CallerException.class).hasMessageContaining("账号已停用");
    }

    @Test
    void forgedForwardingIsNotBelievedAndTheSessionIsAnotherAfterTheLogin() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        URI login = URI.create("http://localhost:" + port + "/login");
        HttpResponse<String> page = client.send(HttpRequest.newBuilder(login).header("X-Forwarded-Proto", "https").build(),
                BodyHandlers.ofString());
        String cookie = cookie(page);
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        String token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> in = client.send(HttpRequest.newBuilder(login).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie.replaceAll(";.*", "")).header("X-Forwarded-For", "203.0.113.7")
                .POST(HttpRequest.BodyPublishers.ofString("username=yehe.handler&_csrf=" + token + "&password="
                        + RectificationTest.PASSWORD))
                .build(), BodyHandlers.ofString());
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(cookie(in)).startsWith("SESSION=").isNotEqualTo(cookie);
        HttpResponse<String> before = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/cases"))
                .header("Cookie", cookie.replaceAll(";.*", "")).build(), BodyHandlers.ofString());
        assertThat(before.statusCode()).as("the id of before the log-in").isEqualTo(401);
        assertThat(entries("登录")).isNotEmpty().doesNotContain("203.0.113.7");
    }

    @Test
    void onlyOverTlsBrowsersAreToldToStayThere() throws Exception {
        MockHttpServletResponse plain = answer(false);
        MockHttpServletResponse secure = answer(true);
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
        assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(secure.getHeaders("Set-Cookie").stream().filter(cookie -> cookie.startsWith("XSRF-TOKEN"))).allMatch(cookie -> cookie
                .contains("Secure"));
    }

    @Test
    void pageOfALoginThatIsOverLeadsToTheLogin() {
        Http nobody = Http.anonymous(port);
        assertThat(nobody.get("/account").status()).isEqualTo(302);
        assertThat(nobody.form("/account/password", java.util.Map.of()).status()).isEqualTo(401);
    }

    /** Addresses of the entries. */
    private List<String> entries(String action) {
        return jdbc.sql("select coalesce(address, '') from audit_entry where actor = 'yehe.handler' and action = ?").param(action)
                .query(String.class).list();
    }

    private MockHttpServletResponse answer(boolean secure) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(servlets, "GET", "/login");
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        front.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private LastingLogins filter(Clock from, Duration later) {
        return new LastingLogins(Duration.ofHours(12), organization, TestAccess.time(Clock.offset(from, later)), audit);
    }

    private static MockHttpServletRequest of(String userId, long loggedInAt, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.getSession(true);
        SecurityContextHolder.getContext().setAuthentication(new Caller(userId, loggedInAt, false).with(null));
        return request;
    }

    private static String cookie(HttpResponse<?> answer) {
        List<String> set = answer.headers().allValues("Set-Cookie");
        return set.stream().filter(one -> HttpCookie.parse(one).get(0).getName().equals("SESSION")).findFirst().orElseThrow();
    }
}
