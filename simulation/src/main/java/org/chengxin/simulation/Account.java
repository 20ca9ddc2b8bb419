package org.chengxin.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account of the city; its password is made by who loads the city.
 *
 * @param organisation key of its organisation
 * @param role as in the administrator's calls
 * @param post of an officer: handler or head
 * @param certificate of an officer
 */
public record Account(
        String organisation,
        String name,
        String displayName,
        String role,
        @Nullable String post,
        @Nullable Certificate certificate) {

    /** 执法证 of an officer, and the last day on which it is valid. */
    public record Certificate(String number, LocalDate until) {}

    /** An account without a post. */
    public Account(String organisation, String name, String displayName, String role) {
        this(organisation, name, displayName, role, null, null);
    }
}
