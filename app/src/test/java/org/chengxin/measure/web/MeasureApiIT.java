package org.chengxin.measure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.Role;
import org.chengxin.exchange.Receivers;
import org.chengxin.measure.catalogue.Catalogue;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody reads the list of public measures; only who will hear of an end is kept as having read it. */
class MeasureApiIT extends ServerTest {

    private static final String DIVISION = "654425";
    private static int number;

    @Autowired
    private MeasureApi api;

    @Autowired
    private Receivers receivers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Subjects subjects;

    @Autowired
    private Catalogue catalogue;

    private final UUID measure = Uuid7.next();

    @BeforeEach
    void aPublicMeasure() {
        String code = Codes.social(DIVISION, ++number);
        city().create(city().token("platform"), "merchant", "list-" + number, """
                {"name":"塔城名单%d有限公司","kind":"enterprise","code":"%s"}""".formatted(number, code));
        sql.sql("""
                insert into measure.measure
                    (id, matter, number, item, version, nature, published, subject, office, basis, reason, since, until,
                     way_back, decided, seal)
                values (:id, :id, :number, 'search-ranking', :version, 'request', true, :subject, '某局', '依据', '理由', :day, :day,
                        '', :day, :id)""")
                .param("id", measure)
                .param("number", "塔〔2026〕措" + measure + "号")
                .param("version", catalogue.find("search-ranking").orElseThrow().version())
                .param("subject", subjects.search(code).get(0).id().value())
                .param("day", LocalDate.now(LegalClock.ZONE))
                .update();
    }

    @AfterEach
    void nothingStays() {
        sql.sql("delete from measure.measure where id = :id")
                .param("id", measure)
                .update();
    }

    private Organisation organisation(Member member) {
        return accounts.organisation(UUID.fromString(member.organisation()));
    }

    /** Reads as this organisation's program or, in a role, as somebody whose account it keeps. */
    private Set<String> keptAfterReading(Member member, @Nullable Role role, boolean administers) {
        Caller caller = new Caller(
                organisation(member),
                role == null ? null : Uuid7.next(),
                role == null ? null : "某人",
                role,
                administers);
        assertThat(api.list("", caller).measures())
                .as("the list is public")
                .anyMatch(each -> each.proof().equals(measure.toString()));
        return receivers.of(measure).keySet().stream()
                .map(each -> each.value().toString())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "department"})
    void whoMayReceiveTheTypeIsKept(String kind) {
        Member member = city().newMember(kind);
        assertThat(keptAfterReading(member, null, false)).containsExactly(member.organisation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "association", "logistics"})
    void whoMayNotIsPromisedNothing(String kind) {
        assertThat(keptAfterReading(city().newMember(kind), null, false)).isEmpty();
    }

    @Test
    void nobodyOfAnotherCityIsKeptWithoutAnAgreementAndNoMerchant() {
        assertThat(keptAfterReading(city().newMemberIn("department", "330200"), null, false))
                .isEmpty();
        assertThat(keptAfterReading(city().newMember("merchant", Codes.social(DIVISION, 900 + number)), null, false))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CITIZEN", "AUDITOR", "ADMINISTRATOR", "SECURITY_ADMINISTRATOR"})
    void whoReadsForHimselfOrRunsTheSystemIsNotTheOrganisationThatKeepsTheAccount(Role role) {
        assertThat(keptAfterReading(city().newMember("platform"), role, false)).isEmpty();
    }

    @Test
    void aTokenThatAdministersIsNotItsOrganisationsProgram() {
        assertThat(keptAfterReading(city().newMember("department"), null, true)).isEmpty();
    }

    @Test
    void anOfficerReadsForTheOffice() {
        Member office = city().newMember("department");
        assertThat(keptAfterReading(office, Role.OFFICER, false)).containsExactly(office.organisation());
    }

    @Test
    void thePublicIsNobody() {
        assertThat(api.list("", null).measures()).anyMatch(each -> each.proof().equals(measure.toString()));
        assertThat(receivers.of(measure)).isEmpty();
    }
}
