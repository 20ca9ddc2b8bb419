package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.AccessTokens.ListedToken;
import org.chengxin.account.Sessions.Open;
import org.chengxin.web.ui.FormError;

/**
 * The caller's own account.
 *
 * @param enrolled whether it has a second factor
 * @param codes the number of unused recovery codes
 * @param waiting how many tokens wait for the caller as head of its office
 * @param tokens of that office
 * @param done key of the last act; empty at first
 */
public record AccountPage(
        String name,
        String role,
        String organisation,
        boolean enrolled,
        int codes,
        List<Open> sessions,
        int waiting,
        List<ListedToken> tokens,
        List<FormError> errors,
        String done) {}
