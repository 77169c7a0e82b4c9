package org.zhenggai.rectification.procedures.planintake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
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
import org.zhenggai.rectification.support.RectificationTest;

/** Plan intake as a client of it: multipart uploads and PATCH. */
final class Uploads {

    /** What came back; {@code json} is missing where the body is none. */
    record Answer(int status, JsonNode json) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BORDER = "----plan-intake";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final String authorization;

    Uploads(int port, String user) {
        this.root = "http://localhost:" + port + "/api/plans/drafts";
        this.authorization = user == null ? null : "Basic " + Base64.getEncoder()
                .encodeToString((user + ":" + RectificationTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BORDER + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BORDER + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(root)).header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).GET());
    }

    Answer post(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).POST(BodyPublishers.noBody()));
    }

    Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    Answer patch(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(response.statusCode(), text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON
                    .missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
