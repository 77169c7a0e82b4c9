package org.zhenggai.rectification.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A line between a node and the database that can go dead without a word, as when a firewall forgets its connections: what was connected
 * stays connected and nothing comes through any more, neither a byte nor an end; who connects anew gets through.
 */
final class Line implements AutoCloseable {

    private static final int BUFFER = 1 << 15;

    private final ServerSocket door;
    private final int far;
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();

    /** @param far port of this machine that the line leads to */
    Line(int far) throws IOException {
        this.far = far;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        begin("line", this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** @return how many connections hang from now on */
    int hang() {
        connections.forEach(connection -> connection.dead = true);
        return connections.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket near = door.accept();
                connections.add(new Connection(near, new Socket(InetAddress.getLoopbackAddress(), far)));
            }
        } catch (IOException closed) {
            // the line is no longer needed
        }
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static final class Connection {

        private final Socket near;
        private final Socket away;
        private volatile boolean dead;

        private Connection(Socket near, Socket away) {
            this.near = near;
            this.away = away;
            begin("line to", () -> pass(near, away));
            begin("line from", () -> pass(away, near));
        }

        private void pass(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!dead) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // one of the two has gone
            }
            if (!dead) {
                close();
            }
        }

        private void close() {
            for (Socket socket : new Socket[] {near, away}) {
                try {
                    socket.close();
                } catch (IOException e) {
                    // it is gone anyway
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        connections.forEach(Connection::close);
    }
}
