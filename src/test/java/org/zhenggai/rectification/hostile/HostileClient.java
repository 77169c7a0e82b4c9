package org.zhenggai.rectification.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.zhenggai.rectification.hostile.HostileValues.Body;
import org.zhenggai.rectification.support.RectificationTest;

/** Sends what it is told and keeps what was answered wrongly. */
final class HostileClient {

    private static final boolean ALL = "all".equals(System.getProperty("hostile"));
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String root;
    private final Map<String, String> credentials = new LinkedHashMap<>();
    private final Map<String, String> broken = new TreeMap<>();
    private final Map<String, Integer> taken = new TreeMap<>();
    private int offered;
    private int sent;

    HostileClient(int port, List<String> users) {
        root = "http://localhost:" + port;
        users.forEach(user -> credentials.put(user, "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + RectificationTest.PASSWORD).getBytes(StandardCharsets.UTF_8))));
    }

    /** Sends it as each of the users; of all such requests only every {@code part}-th, unless all are wanted. */
    void send(List<String> users, String method, String path, Body body, int part) {
        users.forEach(user -> {
            if (ALL || offered++ % part == 0) {
                send(user, method, path, body);
            }
        });
    }

    void send(String user, String method, String path, Body body) {
        sent++;
        String what = method + " " + shortened(path) + (body == null ? "" : " " + body.type() + " " + shortened(body.text()));
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(30))
                    .header("Authorization", credentials.get(user)).method(method, body == null ? BodyPublishers.noBody()
                            : BodyPublishers.ofString(body.text()));
            if (body != null && body.type() != null) {
                request.header("Content-Type", body.type());
            }
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            judge(user, method, what, answer);
        } catch (IOException e) {
            broken.putIfAbsent(what, user + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(String user, String method, String what, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean worded = answer.body().isEmpty() && status == 405 || CHINESE.matcher(answer.body()).find();
        if (status >= 500 || status >= 400 && !worded) {
            broken.putIfAbsent(what, user + ": " + status + " " + shortened(answer.body()));
        } else if (status < 300 && !method.equals("GET")) {
            taken.merge(what.replaceAll(" .*? ", " ") + " " + status, 1, Integer::sum);
        }
    }

    int sent() {
        return sent;
    }

    /** What was answered wrongly, by request. */
    Map<String, String> broken() {
        return broken;
    }

    /** Writes that were taken. */
    Map<String, Integer> taken() {
        return taken;
    }

    private static String shortened(String text) {
        return text.length() > 160 ? text.substring(0, 160) + "…" + text.length() : text;
    }
}
