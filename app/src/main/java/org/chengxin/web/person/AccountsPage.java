package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of everybody, for those who keep them.
 *
 * @param keeps whether the reader opens, shuts and resets accounts; otherwise the reader keeps sessions and second factors
 * @param organisations found by the words, to open an account in
 * @param next address of the next page
 * @param problem key of what was wrong with the last act
 */
public record AccountsPage(
        String words,
        List<ListedAccount> accounts,
        boolean keeps,
        List<Organisation> organisations,
        List<Role> roles,
        @Nullable String next,
        @Nullable String problem) {}
