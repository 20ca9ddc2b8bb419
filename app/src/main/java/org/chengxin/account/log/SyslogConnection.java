package org.chengxin.account.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connection to a receiver that never answers; it counts as alive until the receiver closes it. */
final class SyslogConnection implements AutoCloseable {

    private static final int CONNECT = 5_000;

    /** Milliseconds to wait for a close. */
    private static final int LISTEN = 20;

    private final Socket socket;
    private final OutputStream out;

    private SyslogConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /**
     * @param sockets to checked addresses of the receiver
     * @param security for {@code tls}: factory with the trusted certificates
     */
    static SyslogConnection open(URI receiver, SocketFactory sockets, SSLSocketFactory security) throws IOException {
        Socket socket = sockets.createSocket();
        try {
            int port = SyslogSettings.port(receiver);
            socket.connect(InetSocketAddress.createUnresolved(receiver.getHost(), port), CONNECT);
            if (SyslogSettings.isSecure(receiver)) {
                socket.setSoTimeout(CONNECT);
                socket = secured(socket, receiver, security);
            }
            socket.setSoTimeout(LISTEN);
            return new SyslogConnection(socket);
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private static Socket secured(Socket plain, URI receiver, SSLSocketFactory security) throws IOException {
        SSLSocket secure =
                (SSLSocket) security.createSocket(plain, receiver.getHost(), SyslogSettings.port(receiver), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    void write(byte[] frame) throws IOException {
        out.write(frame);
    }

    /** @throws IOException if the receiver closed the connection */
    void requireAlive() throws IOException {
        out.flush();
        InputStream in = socket.getInputStream();
        byte[] ignored = new byte[1_024];
        try {
            for (int heard = 0; heard < 8; heard++) {
                if (in.read(ignored) < 0) {
                    throw new IOException("the receiver has hung up");
                }
            }
        } catch (SocketTimeoutException alive) {
            // a time-out: the connection is open
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
