package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * All accounts, for administrators.
 *
 * @param keeps whether the reader manages accounts; otherwise sessions and second factors
 * @param organisations search results, for a new account
 * @param next address of the next page
 * @param problem key of the last act's error
 */
public record AccountsPage(
        String words,
        List<ListedAccount> accounts,
        boolean keeps,
        List<Organisation> organisations,
        List<Role> roles,
        @Nullable String next,
        @Nullable String problem) {}
