package org.zhenggai.rectification.ground.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM: finds the EICAR test file, hangs up on what is too large. */
public final class SpokenClamd implements AutoCloseable {

    /** The file that every scanner takes for a virus, put together here so that no scanner takes this source for one. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!" + "$H+H*";

    private final ServerSocket server;
    private final int largest;
    private volatile byte[] received;

    public SpokenClamd(int largest) throws IOException {
        this.largest = largest;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "spoken-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    byte[] received() {
        return received;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // closed, or the client hung up
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        String answer = "UNKNOWN COMMAND";
        if (new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0 && file.size() <= largest; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            received = file.toByteArray();
            answer = file.size() > largest ? "INSTREAM size limit exceeded. ERROR"
                    : "stream: " + (file.toString(StandardCharsets.ISO_8859_1).contains(EICAR) ? "Eicar-Test-Signature FOUND" : "OK");
        }
        socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
