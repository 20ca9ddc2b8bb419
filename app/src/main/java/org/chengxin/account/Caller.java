package org.chengxin.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Authenticated caller: a program with a token or a signed-in person.
 *
 * @param account the person's account; null for a token
 * @param role the person's role; null for a token
 * @param administers whether a token has an administering scope; persons administer on pages, by role
 */
public record Caller(
        Organisation organisation,
        @Nullable UUID account,
        @Nullable String displayName,
        @Nullable Role role,
        boolean administers) {}
