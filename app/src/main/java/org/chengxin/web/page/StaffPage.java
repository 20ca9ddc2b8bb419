package org.chengxin.web.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Offices.Staff;
import org.jspecify.annotations.Nullable;

/**
 * The people of the reader's office.
 *
 * @param reader the caller: a head may change everybody's absence, others their own
 * @param problem key of the last change's error
 */
public record StaffPage(
        Office office,
        List<Staff> staff,
        Staff reader,
        LocalDate today,
        @Nullable String problem) {

    public boolean mayChange(Staff person) {
        return !person.left() && (isHead() || person.account().equals(reader.account()));
    }

    public boolean mayDismiss(Staff person) {
        return isHead() && !person.left() && !person.account().equals(reader.account());
    }

    public boolean certified(Staff person) {
        return person.certifiedOn(today);
    }

    private boolean isHead() {
        return reader.post() == Post.HEAD;
    }

    /** The possible stand-ins of a person. */
    public List<Staff> colleagues(Staff person) {
        return staff.stream()
                .filter(other -> !other.left() && !other.account().equals(person.account()))
                .toList();
    }

    /** The display name of a stand-in. */
    public @Nullable String name(@Nullable UUID account) {
        return Optional.ofNullable(account)
                .flatMap(id ->
                        staff.stream().filter(each -> each.account().equals(id)).findFirst())
                .map(Staff::displayName)
                .orElse(null);
    }
}
