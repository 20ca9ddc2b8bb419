package org.chengxin.creditfile.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.publication.PublishedStore.Filter;
import org.chengxin.creditfile.publication.PublishedStore.PublishedRecord;
import org.chengxin.database.Reading;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that are public today, page by page: a department reads all, a platform those of merchants with an open shop there. */
@Component
class PublishedRecords {

    /** The most of one page. */
    static final int PAGE = 200;

    /** Records of other platforms' merchants are passed over; a page without any of the own ones still leads on. */
    private static final int LOOKED_AT = 1_000;

    private final PublishedStore store;
    private final Registrations registrations;
    private final LegalClock clock;

    PublishedRecords(PublishedStore store, Registrations registrations, LegalClock clock) {
        this.store = store;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** @param next after which record the next page begins; null at the end */
    record Page(List<PublishedRecord> records, @Nullable UUID next) {}

    @Reading
    Page page(Organisation reader, Filter filter) {
        boolean all = reader.kind() == OrganisationKind.DEPARTMENT;
        int limit = all ? PAGE : LOOKED_AT;
        List<PublishedRecord> found = store.list(filter, clock.today(), limit);
        Set<SubjectId> own = all ? Set.of() : own(reader, found);
        List<PublishedRecord> page = new ArrayList<>();
        UUID last = null;
        for (PublishedRecord each : found) {
            if (page.size() == PAGE) {
                return new Page(page, last);
            }
            if (all || own.contains(each.subject())) {
                page.add(each);
            }
            last = each.record();
        }
        return new Page(page, found.size() == limit ? last : null);
    }

    private Set<SubjectId> own(Organisation platform, List<PublishedRecord> found) {
        Set<SubjectId> subjects = found.stream().map(PublishedRecord::subject).collect(Collectors.toSet());
        return subjects.isEmpty()
                ? Set.of()
                : registrations.merchants(platform.id(), subjects).stream()
                        .map(Subject::id)
                        .collect(Collectors.toSet());
    }
}
