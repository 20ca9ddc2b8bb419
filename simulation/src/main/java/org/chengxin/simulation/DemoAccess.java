package org.chengxin.simulation;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access to a loaded city: the content of {@code demo-access.json}, tokens by kind of reporter. */
public record DemoAccess(URI url, List<Account> accounts, Map<String, String> tokens) {

    /**
     * An account that was opened, with the name of its organisation; the password is not printed.
     *
     * @param secondFactor secret of its authenticator app, base 32; null without one
     */
    public record Account(
            String name,
            String password,
            String role,
            String organisation,
            @Nullable String secondFactor) {

        public Account(String name, String password, String role, String organisation) {
            this(name, password, role, organisation, null);
        }

        @Override
        public String toString() {
            return "Account[name=" + name + ", role=" + role + "]";
        }
    }

    @Override
    public String toString() {
        return "DemoAccess[url=" + url + ", accounts=" + accounts + ", tokens=" + tokens.keySet() + "]";
    }
}
