package org.chengxin.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: a program with a token, or a signed-in person.
 *
 * @param account the person; absent for a token
 * @param role the person's role; absent for a token
 * @param administers whether a token makes organisations, accounts and tokens; people do so on pages, by their role
 */
public record Caller(
        Organisation organisation,
        @Nullable UUID account,
        @Nullable String displayName,
        @Nullable Role role,
        boolean administers) {}
