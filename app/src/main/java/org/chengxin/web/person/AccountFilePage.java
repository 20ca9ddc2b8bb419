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
 * @param staff null without a post
 * @param officer whether this account can have a post
 * @param citizen whether this account can have a verified identity
 * @param keeps whether the reader may change posts and certificates
 * @param number certificate number, as typed or stored
 * @param until last day of validity, as typed or stored
 */
public record AccountFilePage(
        ListedAccount account,
        List<Term> terms,
        @Nullable Staff staff,
        boolean officer,
        boolean citizen,
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

    /** Whether the certificate is valid today. */
    public boolean certified() {
        return staff != null && staff.certifiedOn(today);
    }
}
