package org.zhenggai.rectification.ground.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser's part of a log-in at the issuer, step by step. */
final class Dance {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();
    private final String root;

    Dance(int port) {
        this.root = "http://localhost:" + port;
    }

    /** Leaves our application. @return where it sends the browser */
    String leave(String query) {
        return below(location(get(root + "/oauth2/authorization/unified" + query)));
    }

    /** Logs in at the issuer. @return where that sends the browser */
    String loginThere(String address, String user) {
        String form = address.substring(0, address.indexOf("/oauth2/")) + "/login";
        Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(URI.create(form))).body());
        assertThat(token.find()).isTrue();
        send(HttpRequest.newBuilder(URI.create(form)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + TestIssuer.PASSWORD + "&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))));
        return location(get(address));
    }

    /** Comes back. @return where our application sends the browser, below its root */
    String comeBack(String address) {
        return below(location(get(address)));
    }

    /** All of it. */
    String login(String user) {
        return comeBack(loginThere(leave(""), user));
    }

    HttpResponse<String> page(String path) {
        return get(root + path);
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("SESSION")).map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    static Map<String, String> parameters(String address) {
        return UriComponentsBuilder.fromUriString(address).build().getQueryParams().toSingleValueMap();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private String below(String address) {
        return address.startsWith(root) ? address.substring(root.length()) : address;
    }

    private HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html, */*;q=0.8").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
