package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is registered besides platforms and merchants, and what they are to each other. */
class RegistryTest {

    private final Chronicle chronicle = Chronicle.usual();

    @Test
    void everyKindOfBodyIsToldByASourceWithAuthority() {
        Map<Object, Set<String>> reporters = chronicle.stream("body")
                .collect(Collectors.groupingBy(
                        body -> body.data().get("kind"),
                        Collectors.mapping(SimulatedReport::reporter, Collectors.toSet())));
        assertThat(reporters.keySet())
                .containsExactlyInAnyOrder(
                        "payment-institution",
                        "supplier",
                        "operation-agency",
                        "consulting-agency",
                        "credit-agency",
                        "right-holder",
                        "association",
                        "department");
        assertThat(reporters.get("payment-institution")).containsExactly("bank");
        assertThat(reporters.get("association")).containsExactly("association");
    }

    @Test
    void everybodyHasACodeOfItsOwnThatIsWellFormed() {
        List<String> codes = chronicle.stream("body")
                .map(body -> String.valueOf(body.data().get("code")))
                .toList();
        assertThat(codes).doesNotHaveDuplicates().allMatch(CheckDigits::isSocialCreditCode);
    }

    @Test
    void relationsBeginBeforeTheyEndAndSomeHaveEnded() {
        List<SimulatedReport> relations = chronicle.stream("relation").toList();
        assertThat(relations.stream()
                        .map(relation -> String.valueOf(relation.data().get("kind"))))
                .contains("agency", "member", "supplier", "payment-institution")
                .as("only a department's word makes a successor")
                .doesNotContain("successor");
        assertThat(relations).anyMatch(relation -> relation.data().containsKey("until"));
        assertThat(relations)
                .filteredOn(relation -> relation.data().containsKey("until"))
                .allMatch(relation -> day(relation, "since").compareTo(day(relation, "until")) < 0);
    }

    @Test
    void outletsStandUnderTheFirstOneOfTheirFirm() {
        Map<String, List<SimulatedReport>> firms =
                chronicle.stream("outlet").collect(Collectors.groupingBy(SimulatedReport::reporter));
        assertThat(firms.values()).allSatisfy(outlets -> {
            Set<Object> keys = outlets.stream().map(SimulatedReport::key).collect(Collectors.toSet());
            assertThat(outlets.stream().filter(outlet -> !outlet.data().containsKey("parent")))
                    .hasSize(1);
            assertThat(outlets)
                    .filteredOn(outlet -> outlet.data().containsKey("parent"))
                    .allMatch(outlet -> keys.contains(outlet.data().get("parent")));
        });
    }

    @Test
    void aChangeOfCodeLeadsFromALicenceToALaterOne() {
        Map<Object, SimulatedReport> licences = chronicle.stream("licence")
                .filter(licence -> licence.reporter().equals("market"))
                .collect(Collectors.toMap(licence -> licence.data().get("code"), Function.identity()));
        assertThat(chronicle.stream("code-change")).hasSize(3).allSatisfy(change -> {
            assertThat(licences)
                    .containsKeys(change.data().get("old"), change.data().get("code"));
            assertThat(day(licences.get(change.data().get("code")), "from")).isEqualTo(day(change, "since"));
        });
    }

    @Test
    void everyFirmOfThePractitionersHasALegalRepresentative() {
        Map<Object, Set<Object>> positions = chronicle.stream("practitioner")
                .collect(Collectors.groupingBy(
                        person -> person.data().get("firm"),
                        Collectors.mapping(person -> person.data().get("position"), Collectors.toSet())));
        assertThat(positions).hasSize(40);
        assertThat(positions.values()).allMatch(held -> held.contains("legal-representative"));
        assertThat(positions.values()).anyMatch(held -> held.contains("quality-manager"));
    }

    private static String day(SimulatedReport report, String field) {
        return String.valueOf(report.data().get(field));
    }
}
