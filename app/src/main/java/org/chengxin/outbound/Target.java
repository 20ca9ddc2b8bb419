package org.chengxin.outbound;

import java.net.URI;

/** What is called: scheme, host and port of an address, which is also all that an error tells of it. */
final class Target {

    private Target() {}

    static void requireWeb(URI uri) throws OutboundException {
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new OutboundException("only http and https without a user name are called: " + server(uri), true);
        }
    }

    /** Without the brackets of IPv6, as the client asks for it. */
    static String host(URI uri) {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    static String server(URI uri) {
        return uri.getScheme() + "://" + (uri.getHost() == null ? "?" : uri.getHost())
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
