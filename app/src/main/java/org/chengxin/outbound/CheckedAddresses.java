package org.chengxin.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The resolver of the client: it looks a host up once, checks all addresses, and hands over those that were checked. Nothing else
 * looks it up, so that a name server which answers differently the next time points no connection elsewhere.
 */
final class CheckedAddresses implements DnsResolver {

    /** So many addresses are tried one after the other. */
    private static final int TRIED = 3;

    private final AddressPolicy policy;
    private final Resolver resolver;
    private final String setting;

    /** Finds all addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** The host may not be called. */
    static final class RefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        RefusedException(String why) {
            super(why);
        }
    }

    /** @param setting the property that names what is allowed, for whoever reads the refusal */
    CheckedAddresses(AddressPolicy policy, Resolver resolver, String setting) {
        this.policy = policy;
        this.resolver = resolver;
        this.setting = setting;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        if (isDisguised(host)) {
            throw new RefusedException("an address in another spelling than four decimal numbers is not called: ");
        }
        List<InetAddress> addresses = List.of(resolver.resolve(host));
        if (!policy.allows(host, port, addresses)) {
            throw new RefusedException("a private address is not called unless " + setting + " names it: ");
        }
        return addresses.stream()
                .limit(TRIED)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream()
                .flatMap(address -> Stream.ofNullable(address.getAddress()))
                .toArray(InetAddress[]::new);
    }

    /** The name as it is: no second look-up. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the host is a number that some resolvers take for an address: 2130706433, 0x7f.1, 0177.0.0.1, 127.1. */
    private static boolean isDisguised(String host) {
        String last = host.replaceFirst("\\.$", "").replaceFirst(".*\\.", "");
        boolean number = last.matches("\\d+|0[xX][0-9a-fA-F]*");
        return number && !host.matches("((0|[1-9]\\d{0,2})\\.){3}(0|[1-9]\\d{0,2})");
    }
}
