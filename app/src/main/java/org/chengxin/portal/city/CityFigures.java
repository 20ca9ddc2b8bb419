package org.chengxin.portal.city;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.DivisionCode;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.matter.figure.ConcludedMatters;
import org.chengxin.quality.Quarantines;
import org.chengxin.rule.LegalClock;
import org.chengxin.subject.search.SubjectList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The city's figures, counted at most once a minute. */
@Component
class CityFigures {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String COMPLAINT = "complaint";

    private final SubjectList subjects;
    private final ConcludedMatters concluded;
    private final CreditFiles files;
    private final Quarantines quarantines;
    private final Accounts accounts;
    private final LegalClock legal;
    private final Clock clock;
    private final DivisionCode city;

    private @Nullable Counted counted;

    CityFigures(
            SubjectList subjects,
            ConcludedMatters concluded,
            CreditFiles files,
            Quarantines quarantines,
            Accounts accounts,
            LegalClock legal,
            Clock clock,
            @Value("${chengxin.city}") String city) {
        this.subjects = subjects;
        this.concluded = concluded;
        this.files = files;
        this.quarantines = quarantines;
        this.accounts = accounts;
        this.legal = legal;
        this.clock = clock;
        this.city = DivisionCode.parse(city);
    }

    /** With English names or Chinese ones, which are the same figures. */
    private record Counted(Instant at, LocalDate day, Map<String, long[]> districts, CityPage page) {}

    synchronized CityPage page(boolean english) {
        Instant now = clock.instant();
        Counted known = counted;
        if (known == null
                || known.at().plus(FRESH).isBefore(now)
                || !known.day().equals(legal.today())) {
            known = count(now);
            counted = known;
        }
        CityPage page = known.page();
        return new CityPage(
                page.day(), page.year(), districts(known.districts(), english), page.platforms(), page.kinds());
    }

    private Counted count(Instant now) {
        LocalDate today = legal.today();
        LocalDate year = today.withDayOfYear(1);
        Map<String, long[]> districts = new TreeMap<>();
        subjects.districts().forEach((code, count) -> of(districts, code)[0] += count);
        for (ConcludedMatters.Place place : concluded.of(COMPLAINT, year, today)) {
            of(districts, place.place())[1] += place.concluded();
            of(districts, place.place())[2] += place.inTime();
        }
        List<CityPage.Kind> kinds = new ArrayList<>();
        files.totals().forEach((kind, count) -> kinds.add(new CityPage.Kind(kind.word(), count)));
        kinds.sort(Comparator.comparingLong(CityPage.Kind::count).reversed());
        return new Counted(
                now, today, districts, new CityPage(today.toString(), year.toString(), List.of(), platforms(), kinds));
    }

    /** The counts of a district of the city, or of all others. */
    private long[] of(Map<String, long[]> districts, String code) {
        String own = DivisionCode.tryParse(code)
                .filter(division -> division.isWithin(city) && !division.equals(city))
                .map(DivisionCode::value)
                .orElse("");
        return districts.computeIfAbsent(own, first -> new long[3]);
    }

    /** Districts by code; all others last. */
    private static List<CityPage.District> districts(Map<String, long[]> counts, boolean english) {
        List<CityPage.District> districts = new ArrayList<>();
        counts.forEach((code, each) -> districts.add(new CityPage.District(
                code,
                DivisionCode.tryParse(code)
                        .map(known -> english ? known.englishName() : known.name())
                        .orElse(""),
                each[0],
                each[1],
                each[2])));
        districts.sort(Comparator.comparing(
                        (CityPage.District district) -> district.code().isEmpty())
                .thenComparing(CityPage.District::subjects, Comparator.reverseOrder()));
        return districts;
    }

    private List<CityPage.Platform> platforms() {
        Map<OrganisationId, Long> counts = quarantines.reportsInUse();
        return accounts.organisations().stream()
                .filter(each -> each.kind() == OrganisationKind.PLATFORM && counts.containsKey(each.id()))
                .map(each -> new CityPage.Platform(each.name(), counts.getOrDefault(each.id(), 0L)))
                .sorted(Comparator.comparingLong(CityPage.Platform::reports).reversed())
                .toList();
    }
}
