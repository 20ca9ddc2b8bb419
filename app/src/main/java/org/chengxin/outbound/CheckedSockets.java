package org.chengxin.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets of protocols beside HTTP, to one host. Whatever address their user has looked up, they look the host up themselves and
 * connect to an address that was checked.
 */
final class CheckedSockets extends SocketFactory {

    private final CheckedAddresses addresses;
    private final String host;

    CheckedSockets(CheckedAddresses addresses, String host) {
        this.addresses = addresses;
        this.host = host;
    }

    @Override
    public Socket createSocket() {
        return new CheckedSocket();
    }

    @Override
    public Socket createSocket(String told, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress told, int port) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(String told, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("the system chooses the local address");
    }

    @Override
    public Socket createSocket(InetAddress told, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("the system chooses the local address");
    }

    private final class CheckedSocket extends Socket {

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            int port = ((InetSocketAddress) endpoint).getPort();
            super.connect(addresses.resolve(host, port).get(0), timeout);
        }
    }
}
