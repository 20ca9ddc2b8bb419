package org.chengxin.creditfile.screening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.OrganisationId;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.creditfile.CreditRecord;
import org.chengxin.database.Reading;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Registrations;
import org.chengxin.subject.Subject;
import org.chengxin.subject.Subjects;
import org.springframework.stereotype.Component;

/** Compares the published files of a platform's merchants today with those of an earlier day; nothing unpublished is told. */
@Component
class Screening {

    private final CreditFiles files;
    private final Registrations registrations;
    private final Subjects subjects;
    private final LegalClock clock;

    Screening(CreditFiles files, Registrations registrations, Subjects subjects, LegalClock clock) {
        this.files = files;
        this.subjects = subjects;
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * The changes at merchants with an open shop on the platform: first where something new counts against them, then where most is
     * new. Only files that a report, a decision on a record or a determination has touched since are compared. Of a merchant that
     * joined the platform since, all that is public is new there.
     */
    @Reading
    List<MerchantChange> since(LocalDate day, OrganisationId platform) {
        Set<SubjectId> joined = registrations.joinedSince(
                platform, day.atStartOfDay(LegalClock.ZONE).toInstant());
        Set<SubjectId> touched = new HashSet<>(registrations.merchants(platform, files.changedSince(day)));
        touched.addAll(files.recorded(joined));
        return subjects.all(touched).values().stream()
                .distinct()
                .map(merchant -> joined.contains(merchant.id()) ? joined(merchant) : compared(merchant, day))
                .filter(change ->
                        !change.published().isEmpty() || !change.withdrawn().isEmpty())
                .sorted(Comparator.comparing(MerchantChange::adverse)
                        .thenComparing(change -> change.published().size())
                        .reversed())
                .toList();
    }

    private MerchantChange joined(Subject merchant) {
        return new MerchantChange(merchant, files.disclose(merchant.id()), List.of());
    }

    /** The day that lies so many days back. */
    LocalDate daysAgo(int days) {
        return clock.today().minusDays(days);
    }

    private MerchantChange compared(Subject merchant, LocalDate day) {
        Map<FactId, CreditRecord> before = byId(files.open(merchant.id(), day, day).records().stream()
                .filter(record -> record.disclosure().open()));
        Map<FactId, CreditRecord> now = byId(files.disclose(merchant.id()).stream());
        return new MerchantChange(
                merchant,
                now.values().stream()
                        .filter(record -> !before.containsKey(record.id()))
                        .sorted(Comparator.comparing(CreditRecord::place))
                        .toList(),
                before.values().stream()
                        .filter(record -> !now.containsKey(record.id()))
                        .map(CreditRecord::kind)
                        .sorted()
                        .toList());
    }

    private static Map<FactId, CreditRecord> byId(Stream<CreditRecord> records) {
        return records.collect(Collectors.toMap(CreditRecord::id, Function.identity()));
    }
}
