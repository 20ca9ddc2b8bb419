package org.chengxin.simulation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A city's organisations as a server knows them. Whoever wants to run loading again keeps it, since making an
 * organisation twice makes two.
 *
 * @param tokens by key of the organisation
 */
public record Settlement(Map<String, String> tokens, List<DemoAccess.Account> accounts) {

    /** With accounts that the installation had before the city. */
    public Settlement with(List<DemoAccess.Account> others) {
        return new Settlement(
                tokens, Stream.concat(accounts.stream(), others.stream()).toList());
    }

    /** The token of an organisation. */
    public String token(String organisation) {
        return Objects.requireNonNull(tokens.get(organisation), () -> "no token of " + organisation);
    }

    /** Content of {@code demo-access.json}; its platform is the biggest, and the one that is left to visitors has a token beside it. */
    public DemoAccess access(URI url) {
        Map<String, String> byKind = new LinkedHashMap<>();
        byKind.put("platform", token(Directory.BIGGEST_PLATFORM));
        byKind.put("platform-visitor", token(Directory.VISITORS_PLATFORM));
        byKind.put("department", token(Directory.MARKET_REGULATOR));
        byKind.put("logistics", token(Directory.FIRST_CARRIER));
        byKind.put("agency", token(Directory.AGENCY));
        byKind.put("association", token(Directory.ASSOCIATION));
        return new DemoAccess(url, accounts, byKind);
    }

    @Override
    public String toString() {
        return "Settlement[organisations=" + tokens.keySet() + ", accounts=" + accounts + "]";
    }
}
