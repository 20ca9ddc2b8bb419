package org.chengxin.web.person;

import java.util.List;
import org.chengxin.account.Sessions.Open;
import org.chengxin.web.ui.FormError;

/**
 * The caller's own account.
 *
 * @param enrolled whether it has a second factor
 * @param codes the number of unused recovery codes
 * @param done key of the last act; empty at first
 */
public record AccountPage(
        String name,
        String role,
        String organisation,
        boolean enrolled,
        int codes,
        List<Open> sessions,
        List<FormError> errors,
        String done) {}
