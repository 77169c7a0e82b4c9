package org.zhenggai.rectification.ground.access.directory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * Sockets on which nobody waits for ever: the client's own time limits begin after encryption has been agreed on, so that a server that
 * accepts connections and says nothing would hold a log-in until somebody stops the application.
 */
class ImpatientSockets extends SocketFactory {

    private final SocketFactory sockets;
    private final int patience;

    /** @param patience for each read */
    ImpatientSockets(SocketFactory sockets, Duration patience) {
        this.sockets = sockets;
        this.patience = (int) patience.toMillis();
    }

    @Override
    public Socket createSocket() throws IOException {
        return impatient(sockets.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return impatient(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return impatient(sockets.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return impatient(sockets.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return impatient(sockets.createSocket(host, port, from, fromPort));
    }

    private Socket impatient(Socket socket) throws IOException {
        socket.setSoTimeout(patience);
        return socket;
    }
}
