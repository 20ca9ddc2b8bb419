package org.chengxin.web.person;

import java.time.LocalDate;
import java.util.List;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.chengxin.web.ui.FormError;
import org.chengxin.web.ui.Term;
import org.jspecify.annotations.Nullable;

/**
 * One account with its post and certificate.
 *
 * @param staff null for who has no post
 * @param officer whether such a person can have a post
 * @param keeps whether the reader gives posts and certificates
 * @param number as it was typed, or as it is
 * @param until as it was typed, or as it is
 */
public record AccountFilePage(
        ListedAccount account,
        List<Term> terms,
        @Nullable Staff staff,
        boolean officer,
        boolean keeps,
        LocalDate today,
        String number,
        String until,
        List<FormError> errors) {

    public List<Post> posts() {
        return List.of(Post.values());
    }

    public boolean holds(Post post) {
        return staff != null && staff.post() == post;
    }

    /** Whether the certificate can be used today. */
    public boolean certified() {
        return staff != null && staff.certifiedOn(today);
    }
}
