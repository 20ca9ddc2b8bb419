package org.chengxin.creditfile.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.creditfile.publication.PublishedStore.Filter;
import org.chengxin.creditfile.publication.PublishedStore.PublishedRecord;
import org.chengxin.database.Reading;
import org.chengxin.exchange.Entitlements;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that are public today, page by page, as far as the reader may have them. */
@Component
class PublishedRecords {

    /** The most of one page. */
    static final int PAGE = 200;

    /** How many are read at once for a reader who may not have all. */
    private static final int STEP = 2 * PAGE;

    /** Records that the reader may not have are passed over; a page without any others still leads on. */
    private static final int LOOKED_AT = 3 * STEP;

    private final PublishedStore store;
    private final Entitlements entitlements;
    private final SharedRecords shared;
    private final Registrations registrations;
    private final LegalClock clock;

    PublishedRecords(
            PublishedStore store,
            Entitlements entitlements,
            SharedRecords shared,
            Registrations registrations,
            LegalClock clock) {
        this.store = store;
        this.entitlements = entitlements;
        this.shared = shared;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** @param next after which record the next page begins; null at the end */
    record Page(List<PublishedRecord> records, @Nullable UUID next) {}

    /** @throws ProblemException if the reader may have no records at all, or more merchants joined it since than are looked at */
    @Reading
    Page page(Organisation reader, Filter filter) {
        entitlements.require(reader);
        boolean all = RecordTypes.all().stream().allMatch(type -> entitlements.hasAll(reader, type));
        int step = all ? PAGE : STEP;
        List<PublishedRecord> page = new ArrayList<>();
        Filter rest = filter.withJoined(joined(reader, filter.since()));
        for (int looked = 0; looked < LOOKED_AT && page.size() < PAGE; looked += step) {
            List<PublishedRecord> found = store.list(rest, clock.today(), step);
            Map<String, Set<SubjectId>> about = about(reader, found);
            Set<FactId> heldBack = all ? Set.of() : heldBack(reader, found);
            for (PublishedRecord each : found) {
                if (page.size() == PAGE) {
                    return new Page(page, rest.after());
                }
                if (about.getOrDefault(RecordTypes.of(each.kind()), Set.of()).contains(each.subject())
                        && !heldBack.contains(new FactId(each.record()))) {
                    page.add(each);
                }
                rest = rest.behind(each.record());
            }
            if (found.size() < step) {
                return new Page(page, null);
            }
        }
        return new Page(page, rest.after());
    }

    /** A platform has what was published of a merchant before it joined from the day on which it did. */
    private Set<SubjectId> joined(Organisation reader, @Nullable Instant since) {
        if (since == null || reader.kind() != OrganisationKind.PLATFORM) {
            return Set.of();
        }
        Set<SubjectId> joined = registrations.joinedSince(reader.id(), since);
        if (joined.size() >= Registrations.MOST_JOINED) {
            // those beyond would be passed over in silence; all of them are there without a day
            throw new ProblemException(ExchangeProblem.BOUNDS, "since");
        }
        return joined;
    }

    private Set<FactId> heldBack(Organisation reader, List<PublishedRecord> found) {
        return shared.heldBack(
                found.stream()
                        .filter(each -> each.kind() == SharedRecords.KIND)
                        .map(PublishedRecord::fact)
                        .toList(),
                reader.kind());
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
