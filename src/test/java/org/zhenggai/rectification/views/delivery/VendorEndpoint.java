package org.zhenggai.rectification.views.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The robots of the three vendors and a gateway on loopback, as they behave: signatures are verified, texts measured, rates kept, and
 * what is wrong is answered with 200 and an error code. Signs by its own code, written from the vendors' rules.
 */
public final class VendorEndpoint implements AutoCloseable {

    /** A message that was taken. */
    public record Taken(String vendor, String token, String id, String text, long nanos) {}

    /** Faults to be answered before the next good answer. */
    public enum Fault {
        SERVER_ERROR,
        TOO_MANY,
        BUSY_CODE,
        REFUSED_CODE,
        HANG,
        NONSENSE
    }

    public static final String SECRET = "SEC-loopback";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger violations = new AtomicInteger();
    private final Map<String, Deque<Long>> calls = new HashMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private volatile boolean hanging;

    public VendorEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "vendor");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Taken> taken() {
        return taken;
    }

    /** Calls beyond a robot's rate. */
    public int violations() {
        return violations.get();
    }

    public synchronized void next(Fault... coming) {
        faults.addAll(List.of(coming));
    }

    /** Whether nobody is answered. */
    public void hanging(boolean hangs) {
        hanging = hangs;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            Fault fault = fault();
            if (hanging || fault == Fault.HANG) {
                closing.await(30, TimeUnit.SECONDS);
            } else if (fault == Fault.SERVER_ERROR) {
                reply(exchange, 502, "<html>Bad Gateway</html>");
            } else if (fault == Fault.TOO_MANY) {
                exchange.getResponseHeaders().add("Retry-After", "7");
                reply(exchange, 429, "{}");
            } else if (fault == Fault.NONSENSE) {
                reply(exchange, 200, "ok");
            } else if (path.equals("/cgi-bin/webhook/send")) {
                weCom(exchange, query, body, fault);
            } else if (path.equals("/robot/send")) {
                dingTalk(exchange, query, body, fault);
            } else if (path.startsWith("/open-apis/bot/v2/hook/")) {
                feishu(exchange, path.substring(path.lastIndexOf('/') + 1), body, fault);
            } else {
                gateway(exchange, body, fault);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void weCom(HttpExchange exchange, Map<String, String> query, JsonNode body, Fault fault) throws IOException {
        String text = body.path("text").path("content").asText();
        int code = code(fault, 45009, 93000);
        if (code == 0 && (!body.path("msgtype").asText().equals("text") || text.getBytes(StandardCharsets.UTF_8).length > 2048)) {
            code = 40058;
        }
        if (code == 0 && tooMany("wecom" + query.get("key"), 20, MINUTE)) {
            code = 45009;
        }
        finish(exchange, "wecom", query.get("key"), text, code, "errcode", "errmsg");
    }

    private void dingTalk(HttpExchange exchange, Map<String, String> query, JsonNode body, Fault fault) throws IOException {
        int code = code(fault, 130101, 300001);
        String timestamp = query.getOrDefault("timestamp", "0");
        boolean fresh = Math.abs(java.time.Clock.systemUTC().millis() - Long.parseLong(timestamp)) < 3_600_000;
        if (code == 0 && (!fresh || !hmac(SECRET, timestamp + "\n" + SECRET).equals(query.get("sign")))) {
            code = 310000;
        }
        if (code == 0 && tooMany("dingtalk" + query.get("access_token"), 20, MINUTE)) {
            code = 130101;
        }
        finish(exchange, "dingtalk", query.get("access_token"), body.path("text").path("content").asText(), code, "errcode", "errmsg");
    }

    private void feishu(HttpExchange exchange, String token, JsonNode body, Fault fault) throws IOException {
        int code = code(fault, 11232, 19001);
        String timestamp = body.path("timestamp").asText();
        if (code == 0 && !hmac(timestamp + "\n" + SECRET, "").equals(body.path("sign").asText())) {
            code = 19021;
        }
        if (code == 0 && (tooMany("feishu/s" + token, 5, TimeUnit.SECONDS.toNanos(1)) || tooMany("feishu" + token, 100, MINUTE))) {
            code = 11232;
        }
        finish(exchange, "feishu", token, body.path("content").path("text").asText(), code, "code", "msg");
    }

    private void gateway(HttpExchange exchange, JsonNode body, Fault fault) throws IOException {
        int code = code(fault, 7, 7);
        if (!"Bearer gateway-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
            return;
        }
        if (code == 0 && body.path("text").asText().length() > 70) {
            code = 9;
        }
        if (code == 0) {
            taken.add(new Taken("gateway", body.path("to").asText(), body.path("messageId").asText(), body.path("text").asText(),
                    System.nanoTime()));
        }
        reply(exchange, 200, "{\"code\":" + code + "}");
    }

    private void finish(HttpExchange exchange, String vendor, String token, String text, int code, String field, String words)
            throws IOException {
        if (code == 0) {
            int at = text.lastIndexOf("消息编号：");
            taken.add(new Taken(vendor, token, at < 0 ? null : text.substring(at + 5).strip(), text, System.nanoTime()));
        }
        reply(exchange, 200, "{\"" + field + "\":" + code + ",\"" + words + "\":\"" + (code == 0 ? "ok" : "refused") + "\"}");
    }

    private synchronized boolean tooMany(String robot, int limit, long window) {
        Deque<Long> seen = calls.computeIfAbsent(robot, key -> new ArrayDeque<>());
        long now = System.nanoTime();
        while (!seen.isEmpty() && now - seen.peekFirst() >= window) {
            seen.removeFirst();
        }
        if (seen.size() >= limit) {
            violations.incrementAndGet();
            return true;
        }
        seen.addLast(now);
        return false;
    }

    private synchronized Fault fault() {
        return faults.poll();
    }

    private static int code(Fault fault, int busy, int refused) {
        return fault == Fault.BUSY_CODE ? busy : fault == Fault.REFUSED_CODE ? refused : 0;
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> found = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int at = pair.indexOf('=');
            found.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return found;
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Texts taken from one robot. */
    public List<Taken> takenBy(String vendor) {
        return new ArrayList<>(taken.stream().filter(one -> one.vendor().equals(vendor)).toList());
    }
}
