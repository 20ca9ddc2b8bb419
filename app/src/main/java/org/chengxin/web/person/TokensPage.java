package org.chengxin.web.person;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.AccessTokens.ListedToken;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Organisation;
import org.chengxin.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * All tokens, for the security administrator.
 *
 * @param organisations search results, to issue a token for
 * @param next address of the next page
 * @param problem key of the last act's error
 */
public record TokensPage(
        String words,
        List<ListedToken> tokens,
        List<Organisation> organisations,
        List<Scope> scopes,
        Instant now,
        @Nullable String next,
        @Nullable String problem) {

    public static String scopes(Shell shell, Set<Scope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> shell.text("account.scope." + scope.word()))
                .collect(Collectors.joining(shell.texts().english() ? ", " : "、"));
    }

    /** The word of the token's state. */
    public String state(ListedToken token) {
        if (token.revokedAt() != null) {
            return "revoked";
        }
        return token.expiresAt() != null && token.expiresAt().isBefore(now) ? "ended" : "good";
    }
}
