package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.matter.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.TestCity;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterProblem;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.matter.kind.ShippedKinds;
import org.chengxin.matter.party.OpeningPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Offices of other cities are guests: refused at every kind, by whichever way they come, unless its definition names them. */
class GuestsIT extends PlayedKinds {

    private static final String NINGBO = "330200";
    private static final Set<String> LETS_GUESTS_IN = Set.of("assistance", "case-transfer", "measure-assistance");

    @Autowired
    private Accounts accounts;

    private Bureau bureau() {
        return new Bureau(city(), accounts, matters);
    }

    private Organisation ofNingbo(String department) {
        return offices.competent(department, "city", NINGBO)
                .map(office -> accounts.organisation(office.id().value()))
                .orElseGet(() -> bureau().office(department, "city", NINGBO));
    }

    static Stream<String> openedAtADesk() {
        return ShippedKinds.definitions().values().stream()
                .filter(kind -> kind.opening().channels().contains(Channel.WORKBENCH))
                .map(MatterDefinition::name);
    }

    /** The departments whose office might open it. */
    private static Set<String> departments(MatterDefinition kind) {
        Set<String> departments = new TreeSet<>(kind.opening().departments());
        kind.roles().values().stream()
                .map(MatterRole::department)
                .filter(department -> department != null)
                .forEach(departments::add);
        return departments.isEmpty() ? Set.of("market-regulator") : departments;
    }

    private Opening opening(MatterDefinition kind, Actor by, Object... form) {
        String key = UUID.randomUUID().toString();
        Map<String, Object> filled = hand.forms(by).filled(kind.openingForm(), key, form);
        return new Opening(kind.name(), by, Stagehand.channel(by), key, filled);
    }

    @ParameterizedTest
    @MethodSource("openedAtADesk")
    void aKindIsOpenedByNoOfficeOfAnotherCity(String name) {
        MatterDefinition kind = Stagehand.kind(name);
        for (String department : departments(kind)) {
            Caller guest = bureau().officer(ofNingbo(department), "head");
            if (!LETS_GUESTS_IN.contains(name)) {
                assertThat(refused(() -> matters.open(opening(kind, Actor.of(guest)))))
                        .as(department)
                        .isEqualTo(MatterProblem.MAY_NOT_OPEN);
            }
        }
    }

    /** The attack: an applicant types the friendly city, whose office then ends this city's penalty. */
    @ParameterizedTest
    @MethodSource("placedByWhatIsTyped")
    void whoTypesAnotherCityIsToldThatItIsElsewhere(String name) {
        MatterDefinition kind = Stagehand.kind(name);
        handlers(kind).map(MatterRole::department).forEach(this::ofNingbo);
        Actor opener = hand.opener(kind);
        assertThat(refused(() -> matters.open(opening(kind, opener, "place", NINGBO))))
                .isEqualTo(MatterProblem.ELSEWHERE);
    }

    /** Kinds whose office is found by the place that the form says first. */
    static Stream<String> placedByWhatIsTyped() {
        return openedAtADesk()
                .filter(name -> handlers(Stagehand.kind(name))
                        .anyMatch(role -> role.territory().indexOf("form.place") == 0))
                .filter(name -> !LETS_GUESTS_IN.contains(name));
    }

    private static Stream<MatterRole> handlers(MatterDefinition kind) {
        return kind.roles().values().stream().filter(role -> role.kind() == Kind.OFFICE && role.department() != null);
    }

    /** As a role names kinds of organisation, another's program neither opens it nor stands in it. */
    @Test
    void aKindForPlatformsIsOpenedByNoCourierAndNamesNone() {
        Organisation courier = accounts.organisation(
                UUID.fromString(city().newMember("logistics").organisation()));
        Actor program = Actor.of(Crew.program(courier));
        assertThat(refused(() -> matters.open(opening(Stagehand.kind("platform-assessment"), program))))
                .isEqualTo(MatterProblem.MAY_NOT_OPEN);
        Object named = Map.of("subject", courier.subject().toString(), "words", courier.name());
        assertThat(refused(() -> matters.open(opening(Stagehand.kind("ip-notice"), Actor.NOBODY, "platform", named))))
                .isEqualTo(MatterProblem.FORM);
    }

    @Test
    void aDepartmentOfAnotherCityWithoutAnOfficeIsAGuestToo() {
        String token = city().newMemberIn("department", NINGBO).token();
        String report = TestCity.body(List.of(TestCity.item("parcel", "guest", "{\"order\":\"o\"}")));
        assertThat(server().post("/api/v1/reports", token, report).status()).isEqualTo(403);
        assertThat(server().get("/api/v1/matters", token).status()).isEqualTo(200);
    }

    @Test
    void aCaseIsTransferredToNoOtherCity() {
        Play play = open("clue");
        Organisation there = ofNingbo("market-regulator");
        assertThat(refused(() -> play.act(
                        play.actor("handler", false),
                        "transfer",
                        "office",
                        there.id().toString(),
                        "reason",
                        "属地在宁波")))
                .isEqualTo(MatterProblem.FORM);
    }

    /** The matrix: kind, role of an office, and whether a guest may have it. */
    @Test
    void aGuestHasARoleOnlyInTheKindsThatNameGuests() {
        Set<String> admitted = ShippedKinds.definitions().values().stream()
                .flatMap(kind -> kind.roles().entrySet().stream()
                        .filter(role -> role.getValue().kind() == Kind.OFFICE)
                        .filter(role -> OpeningPolicy.mayTakePart(kind, true))
                        .map(role -> kind.name() + " " + role.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(admitted)
                .containsExactly(
                        "assistance asked",
                        "assistance asking",
                        "case-transfer receiving",
                        "case-transfer sending",
                        "measure-assistance executor",
                        "measure-assistance ordering");
    }
}
