package org.zhenggai.rectification.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The application as a client sees it: over HTTP, with Basic credentials or with a web application's session. */
public final class Http {

    public static final ObjectMapper JSON = new ObjectMapper();

    /** What came back; {@code json} is missing where the body is none. */
    public record Answer(int status, JsonNode json, String text) {}

    /** One for all: each has a thread of its own and greets the server anew. Whose cookies are whose is kept apart here. */
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final CookieManager cookies;
    private final String authorization;
    /** Null: waits for an answer as long as it takes. */
    private final Duration patience;

    private Http(int port, String authorization) {
        this(port, authorization, new CookieManager(), null);
    }

    private Http(int port, String authorization, CookieManager cookies, Duration patience) {
        this.root = "http://localhost:" + port;
        this.authorization = authorization;
        this.cookies = cookies;
        this.patience = patience;
    }

    /** The same person, with the same session, at another node; an answer that does not come within that time counts as a broken line. */
    public Http at(int port, Duration patience) {
        return new Http(port, authorization, cookies, patience);
    }

    /** Nobody. */
    public static Http anonymous(int port) {
        return new Http(port, null);
    }

    /** HTTP Basic with the sample password. */
    public static Http as(int port, String user) {
        return as(port, user, RectificationTest.PASSWORD);
    }

    public static Http as(int port, String user, String password) {
        return new Http(port, "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** A program with its key. */
    public static Http withKey(int port, String key) {
        return new Http(port, "Bearer " + key);
    }

    /** A session of Tasklist, as a browser has it. */
    public static Http session(int port, String user) {
        Http session = new Http(port, null);
        session.get("/camunda/app/tasklist/default/");
        String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=" + RectificationTest.PASSWORD;
        Answer login = session.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", form,
                "application/x-www-form-urlencoded");
        if (login.status() != 200) {
            throw new AssertionError("login of " + user + " answered " + login);
        }
        session.get("/camunda/app/tasklist/default/"); // the login made a new session, this brings its token
        return session;
    }

    /** A session begun with the front's own page, whatever comes next: a page behind it, or a step. */
    public static Http page(int port, String user, String password) {
        Http session = new Http(port, null);
        session.get("/login");
        session.form("/login", Map.of("username", user, "password", password));
        session.get("/login/step"); // the login made a new session, this brings its token
        return session;
    }

    /** Sends what a form of a page sends. */
    public Answer form(String path, Map<String, String> fields) {
        return send("POST", path, fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&")),
                "application/x-www-form-urlencoded");
    }

    /** A cookie the server has set, null for none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue)
                .findFirst().orElse(null);
    }

    /** Names of the cookies that have come. */
    public List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, json(body), "application/json");
    }

    /** Posts a text of another type. */
    public Answer post(String path, String body, String type) {
        return send("POST", path, body, type);
    }

    /** Posts bytes as they are. */
    public Answer post(String path, byte[] content, String type) {
        return exchange("POST", path, BodyPublishers.ofByteArray(content), type);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, json(body), "application/json");
    }

    /** Puts bytes as they are. */
    public Answer put(String path, byte[] content) {
        return exchange("PUT", path, BodyPublishers.ofByteArray(content), "application/octet-stream");
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Submits a task form the way Tasklist does: lists as JSON, everything else plain. */
    public Answer submit(String base, String taskId, Map<String, Object> form) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        form.forEach((key, value) -> {
            ObjectNode variable = variables.putObject(key);
            if (value instanceof Collection || value instanceof Map) {
                variable.put("type", "Json").put("value", json(value));
            } else {
                variable.set("value", JSON.valueToTree(value));
            }
        });
        return post(base + "/task/" + taskId + "/submit-form", body);
    }

    private Answer send(String method, String path, String body, String type) {
        return exchange(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), type);
    }

    private Answer exchange(String method, String path, BodyPublisher body, String type) {
        URI address = URI.create(root + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
        if (patience != null) {
            request.timeout(patience);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
                .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        try {
            cookies.get(address, Map.of()).getOrDefault("Cookie", List.of()).forEach(cookie -> request.header("Cookie", cookie));
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            cookies.put(address, response.headers().map());
            return new Answer(response.statusCode(), parse(response.body()), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.startsWith("{") || body.startsWith("[") ? JSON.readTree(body) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static String json(Object value) {
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
