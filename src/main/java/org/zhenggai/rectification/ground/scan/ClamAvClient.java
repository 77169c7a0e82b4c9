package org.zhenggai.rectification.ground.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** ClamAV's INSTREAM command: the file goes over in pieces, each with its length before it, and a word comes back. */
final class ClamAvClient {

    /** clamd could not be asked, or did not judge the file. */
    static final class NotScannedException extends IOException {
        NotScannedException(String message) {
            super(message);
        }
    }

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 4096;
    private static final String BEFORE = "stream: ";
    private static final String FOUND = " FOUND";

    private final ScannerSettings settings;

    ClamAvClient(ScannerSettings settings) {
        this.settings = settings;
    }

    /**
     * @return name of what was found; empty for a clean file
     * @throws IOException when clamd is not reachable, breaks off or does not judge the file (too large for it, for one)
     */
    Optional<String> scan(InputStream file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int) settings.connectTimeout().toMillis());
            socket.setSoTimeout((int) settings.timeout().toMillis());
            IOException broken = send(file, socket);
            String answer = answer(socket, broken);
            if (answer.equals(BEFORE + "OK")) {
                return Optional.empty();
            }
            if (answer.startsWith(BEFORE) && answer.endsWith(FOUND)) {
                return Optional.of(answer.substring(BEFORE.length(), answer.length() - FOUND.length()));
            }
            throw new NotScannedException(answer);
        }
    }

    /** @return why not all of it went over: clamd hangs up on a file that is too large for it, after it has said so */
    private static IOException send(InputStream file, Socket socket) throws IOException {
        byte[] piece = new byte[PIECE];
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        int length = 0;
        try {
            out.write(COMMAND);
        } catch (IOException e) {
            return e;
        }
        while (length >= 0) {
            length = file.readNBytes(piece, 0, PIECE);
            try {
                out.writeInt(length);
                out.write(piece, 0, length);
                if (length == 0) {
                    out.flush();
                    return null;
                }
            } catch (IOException e) {
                return e;
            }
        }
        return null;
    }

    private static String answer(Socket socket, IOException broken) throws IOException {
        try {
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            int end = answer.indexOf('\0');
            if (!answer.isBlank()) {
                return (end < 0 ? answer : answer.substring(0, end)).strip();
            }
        } catch (IOException e) {
            if (broken == null) {
                throw e;
            }
            broken.addSuppressed(e);
        }
        throw broken == null ? new NotScannedException("no answer") : broken;
    }
}
