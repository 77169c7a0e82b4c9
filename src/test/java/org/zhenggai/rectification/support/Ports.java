package org.zhenggai.rectification.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine for tests. A port that was just closed is the next one the system gives to anybody, also to the other fork of
 * the suite: a test that counts on it is right until the machine is busy.
 */
public final class Ports {

    /** Below what Linux, macOS and Windows hand out by themselves, above what is commonly listened at. */
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private Ports() {}

    /** A port for a process that must be told its own; the system gives it to nobody who does not name it. */
    public static int free() throws IOException {
        IOException taken = null;
        for (int tries = 0; tries < 50; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                taken = e;
            }
        }
        throw taken;
    }

    /** A port where nobody listens for as long as this socket is open: connections are refused. */
    public static Socket deaf() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }
}
