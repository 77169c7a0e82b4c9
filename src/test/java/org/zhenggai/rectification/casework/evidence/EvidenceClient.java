package org.zhenggai.rectification.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** One officer and the evidence of one case, over HTTP. */
public final class EvidenceClient {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final String authorization;

    public EvidenceClient(int port, String user, String caseNumber) {
        this.root = "http://localhost:" + port + "/api/cases/" + caseNumber;
        this.authorization = "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + RectificationTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Answer(int status, byte[] body, java.net.http.HttpHeaders headers) {

        public JsonNode json() {
            try {
                return Http.JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String detail() {
            return json().path("detail").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    /** The evidence as the officer sees it. */
    public JsonNode list() {
        return get("/evidence").json();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    public Answer send(String method, String path, Object body) {
        try {
            return send(method, path, body == null ? null : Http.JSON.writeValueAsBytes(body), "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an upload; {@code more} holds further fields. */
    public Answer open(String type, String fileName, long size, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("type", type);
        body.put("fileName", fileName);
        body.put("size", size);
        return send("POST", "/evidence/uploads", body);
    }

    public Answer chunk(String upload, long offset, byte[] bytes) {
        return send("PUT", "/evidence/uploads/" + upload + "?offset=" + offset, bytes, "application/octet-stream");
    }

    public Answer finish(String upload) {
        return send("POST", "/evidence/uploads/" + upload + "/finish", null);
    }

    /** Opens, sends and finishes; the answer of the finish. */
    public Answer upload(String type, String fileName, byte[] content, Map<String, ?> more) {
        Answer opened = open(type, fileName, content.length, more);
        if (opened.status() != 201) {
            return opened;
        }
        String upload = opened.json().path("id").asText();
        Answer sent = chunk(upload, 0, content);
        return sent.status() == 200 ? finish(upload) : sent;
    }

    /** The same where nothing else than acceptance is expected. */
    public void handIn(String type, String fileName, byte[] content, Map<String, ?> more) {
        Answer answer = upload(type, fileName, content, more);
        assertThat(answer.status()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(201);
    }

    private Answer send(String method, String path, byte[] body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", authorization)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
