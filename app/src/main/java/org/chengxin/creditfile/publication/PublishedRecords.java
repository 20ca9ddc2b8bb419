package org.chengxin.creditfile.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Organisation;
import org.chengxin.creditfile.publication.PublishedStore.Filter;
import org.chengxin.creditfile.publication.PublishedStore.PublishedRecord;
import org.chengxin.database.Reading;
import org.chengxin.exchange.Entitlements;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that are public today, page by page, as far as the reader may have them. */
@Component
class PublishedRecords {

    /** The most of one page. */
    static final int PAGE = 200;

    /** Records that the reader may not have are passed over; a page without any others still leads on. */
    private static final int LOOKED_AT = 1_000;

    private final PublishedStore store;
    private final Entitlements entitlements;
    private final SharedRecords shared;
    private final LegalClock clock;

    PublishedRecords(PublishedStore store, Entitlements entitlements, SharedRecords shared, LegalClock clock) {
        this.store = store;
        this.entitlements = entitlements;
        this.shared = shared;
        this.clock = clock;
    }

    /** @param next after which record the next page begins; null at the end */
    record Page(List<PublishedRecord> records, @Nullable UUID next) {}

    /** @throws org.chengxin.shared.ProblemException if the reader may have no records at all */
    @Reading
    Page page(Organisation reader, Filter filter) {
        entitlements.require(reader);
        boolean all = RecordTypes.all().stream().allMatch(type -> entitlements.hasAll(reader, type));
        int limit = all ? PAGE : LOOKED_AT;
        List<PublishedRecord> found = store.list(filter, clock.today(), limit);
        Map<String, Set<SubjectId>> about = about(reader, found);
        Set<FactId> heldBack = all
                ? Set.of()
                : shared.heldBack(found.stream().map(PublishedRecord::fact).toList(), reader.kind());
        List<PublishedRecord> page = new ArrayList<>();
        UUID last = null;
        for (PublishedRecord each : found) {
            if (page.size() == PAGE) {
                return new Page(page, last);
            }
            if (about.getOrDefault(RecordTypes.of(each.kind()), Set.of()).contains(each.subject())
                    && !heldBack.contains(new FactId(each.record()))) {
                page.add(each);
            }
            last = each.record();
        }
        return new Page(page, found.size() == limit ? last : null);
    }

    /** Of whom the reader may have records, by the type under which these are shared. */
    private Map<String, Set<SubjectId>> about(Organisation reader, List<PublishedRecord> found) {
        Map<String, Set<SubjectId>> about = found.stream()
                .collect(Collectors.groupingBy(
                        each -> RecordTypes.of(each.kind()),
                        Collectors.mapping(PublishedRecord::subject, Collectors.toSet())));
        about.replaceAll((type, subjects) -> entitlements.about(reader, type, subjects));
        return about;
    }
}
