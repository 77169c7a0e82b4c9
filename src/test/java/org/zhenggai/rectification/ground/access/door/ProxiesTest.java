package org.zhenggai.rectification.ground.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.zhenggai.rectification.ground.access.account.TestAccess;

/** What a real connector takes for the client's address, with and without a named proxy. */
class ProxiesTest {

    @Test
    void nothingIsBelievedWhereNoProxyIsNamed() throws Exception {
        assertThat(asked(null, "203.0.113.7")).isEqualTo("127.0.0.1 http false localhost");
        assertThat(asked("", "203.0.113.7")).isEqualTo("127.0.0.1 http false localhost");
    }

    @Test
    void nothingIsBelievedOfAnyoneElse() throws Exception {
        assertThat(asked("10\\.0\\.0\\.5", "203.0.113.7")).isEqualTo("127.0.0.1 http false localhost");
    }

    @Test
    void namedProxyIsBelieved() throws Exception {
        assertThat(asked("127\\.0\\.0\\.1", "203.0.113.7")).isEqualTo("203.0.113.7 https true zhenggai.example");
    }

    @Test
    void whatTheClientWroteBeforeTheProxyIsNotBelieved() throws Exception {
        assertThat(asked("127\\.0\\.0\\.1", "10.1.1.1, 203.0.113.7")).startsWith("203.0.113.7 ");
    }

    @Test
    void brokenSettingIsNamed() {
        assertThatThrownBy(() -> new Proxies(TestAccess.settings("10.0.0.(5"))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rectification.access.proxies");
    }

    private static String asked(String proxies, String forwardedFor) throws Exception {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new Proxies(TestAccess.settings(proxies)).customize(factory);
        WebServer server = factory.getWebServer(context -> context.addServlet("told", new Told()).addMapping("/"));
        server.start();
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwardedFor).header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "zhenggai.example").build(), BodyHandlers.ofString()).body();
        } finally {
            server.stop();
        }
    }

    private static final class Told extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure() + " "
                    + request.getServerName());
        }
    }
}
