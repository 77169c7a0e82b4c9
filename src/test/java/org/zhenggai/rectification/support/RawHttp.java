package org.zhenggai.rectification.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests exactly as written: every client library puts an odd path right before it sends it. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** What came back. @param status 0 when the connection was closed without an answer */
    public record Answer(int status, String head, String body) {}

    /** @param headers whole lines, e.g. {@code Host: localhost}; without a Host line that one is sent */
    public Answer send(String method, String path, String body, List<String> headers) {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        headers.forEach(line -> request.append(line).append("\r\n"));
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (body != null) {
            request.append("Content-Type: application/json\r\nContent-Length: ").append(content.length).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(content);
            socket.getOutputStream().flush();
            return parsed(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    private static Answer parsed(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        if (all.isEmpty()) {
            return new Answer(0, "", "");
        }
        int end = all.indexOf("\r\n\r\n");
        String head = end < 0 ? all : all.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, end < 0 ? "" : all.substring(end + 4));
    }
}
