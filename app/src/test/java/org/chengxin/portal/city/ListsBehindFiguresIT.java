package org.chengxin.portal.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.creditfile.CreditFiles;
import org.chengxin.matter.figure.ConcludedMatters;
import org.chengxin.quality.Quarantines;
import org.chengxin.rule.LegalClock;
import org.chengxin.subject.search.SubjectList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each number of the city's figures equals the count of the list to which it leads. */
class ListsBehindFiguresIT extends ServerTest {

    private static final Pattern COUNT = Pattern.compile("<strong>共 ([\\d,]+) ");

    @Autowired
    private SubjectList subjects;

    @Autowired
    private ConcludedMatters concluded;

    @Autowired
    private CreditFiles files;

    @Autowired
    private Quarantines quarantines;

    @Autowired
    private Accounts accounts;

    @Autowired
    private LegalClock legal;

    private String platform;

    /** Two firms of a district of the city, a courier and a person who have a file and are on no list. */
    @BeforeEach
    void subjectsOfAllSorts() {
        var member = city().newMember("platform");
        platform = member.name();
        for (int number = 6_540; number < 6_542; number++) {
            city().create(member.token(), "merchant", "f-" + UUID.randomUUID(), """
                    {"name":"清单%d有限公司","kind":"enterprise","code":"%s","division":"330127"}""".formatted(
                            number, Codes.social("330127", number)));
        }
        city().create(member.token(), "merchant", "p-" + UUID.randomUUID(), """
                {"name":"清单某人","kind":"natural-person","division":"330127","exemption":"small-amount"}""");
        city().create(city().newMember("logistics").token(), "courier", "c-" + UUID.randomUUID(), """
                {"name":"清单骑手"}""");
        var department = city().newMember("department");
        city().create(department.token(), "honour", "h-" + UUID.randomUUID(), """
                {"name":"清单6540有限公司","code":"%s","title":"清单示范%s","authority":"%s","awarded":"2026-01-05"}""".formatted(
                        Codes.social("330127", 6_540), UUID.randomUUID(), department.name()));
    }

    private CityPage counted() {
        return new CityFigures(subjects, concluded, files, quarantines, accounts, legal, Clock.systemUTC(), "330100")
                .page(false);
    }

    private long listed(String query) {
        MatchResult count = COUNT.matcher(server().get("/subjects" + query).text())
                .results()
                .findFirst()
                .orElseThrow();
        return Long.parseLong(count.group(1).replace(",", ""));
    }

    @Test
    void subjectsAreThoseOfTheListInAllAndByDistrict() {
        CityPage page = counted();
        assertThat(page.subjects()).isEqualTo(listed(""));
        List<CityPage.District> own = page.districts().stream()
                .filter(district -> !district.code().isEmpty())
                .toList();
        assertThat(own).extracting(CityPage.District::code).contains("330127");
        for (CityPage.District district : own) {
            long behind = district.subjects() == 0 ? 0 : listed("?district=" + district.code());
            assertThat(district.subjects()).as(district.name()).isEqualTo(behind);
        }
        eventually()
                .atMost(java.time.Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(server().get("/figures").text())
                        .contains("href=\"/subjects?district=330127\"", "href=\"/subjects\""));
    }

    @Test
    void platformsAreThoseWithReportsThatStand() {
        CityPage page = counted();
        assertThat(page.platforms()).extracting(CityPage.Platform::name).contains(platform);
        assertThat(page.platforms())
                .filteredOn(each -> each.name().equals(platform))
                .extracting(CityPage.Platform::reports)
                .containsExactly(3L);
        assertThat(page.platforms())
                .as("each leads to its own page")
                .allMatch(each -> each.reports() > 0)
                .doesNotHaveDuplicates();
    }

    @Test
    void recordsAreThoseOnFileByKind() {
        CityPage page = counted();
        assertThat(page.records())
                .isEqualTo(page.kinds().stream().mapToLong(CityPage.Kind::count).sum());
        for (CityPage.Kind kind : page.kinds()) {
            assertThat(kind.count())
                    .as(kind.word())
                    .isEqualTo(sql.sql("""
                            select count(distinct r.id) from creditfile.record r join creditfile.assertion a on a.record = r.id
                            where a.current and lower(replace(r.kind, '_', '-')) = :kind""")
                            .param("kind", kind.word())
                            .query(Long.class)
                            .single());
        }
        assertThat(page.kinds()).extracting(CityPage.Kind::word).contains("honour");
    }

    @Test
    void complaintsInTimeAreConcludedOnesOfTheDistrictsTogether() {
        CityPage page = counted();
        assertThat(page.concluded())
                .isEqualTo(sql.sql("""
                        select count(*) from matter.matter where definition = 'complaint' and ended between :from and :until""")
                        .param("from", legal.today().withDayOfYear(1))
                        .param("until", legal.today())
                        .query(Long.class)
                        .single());
        assertThat(page.inTime()).isLessThanOrEqualTo(page.concluded());
    }
}
