package org.chengxin.simulation;

import org.jspecify.annotations.Nullable;

/**
 * An account of the city; its password is made by who loads the city.
 *
 * @param organisation key of its organisation
 * @param role as in the administrator's calls
 * @param post of an officer: handler or head
 */
public record Account(
        String organisation,
        String name,
        String displayName,
        String role,
        @Nullable String post) {

    /** One without a post. */
    public Account(String organisation, String name, String displayName, String role) {
        this(organisation, name, displayName, role, null);
    }
}
