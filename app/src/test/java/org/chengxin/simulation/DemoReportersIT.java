package org.chengxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chengxin.ServerTest;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.ReportType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demo's city reports every type that the modules declare, each from organisations that may send it and by no others. */
class DemoReportersIT extends ServerTest {

    /** Findings need a model's run; of lists, courts, inspections and repairs the city tells nothing yet. */
    private static final Set<String> LEFT = Set.of(
            "own-finding",
            "abnormal-listing",
            "commitment",
            "inspection",
            "judgment",
            "judgment-default",
            "repair",
            "sample-test",
            "serious-listing");

    @Autowired
    private List<ReportType> types;

    @Test
    void everyTypeIsReportedByThoseWhoMaySendItAlone() {
        City city = City.of(1, LocalDate.of(2026, 3, 2), 300);
        Map<String, OrganisationKind> kinds = new HashMap<>();
        city.organisations()
                .forEach(each -> kinds.put(
                        each.key(), OrganisationKind.valueOf(each.kind().toUpperCase(java.util.Locale.ROOT))));
        Map<String, Set<OrganisationKind>> reported = new TreeMap<>();
        for (Iterator<SimulatedReport> reports : List.of(city.parties(), city.facts(), city.trade())) {
            reports.forEachRemaining(report -> reported.computeIfAbsent(report.type(), type -> new TreeSet<>())
                    .add(kinds.get(report.reporter())));
        }
        Map<String, Set<OrganisationKind>> declared = new TreeMap<>();
        types.forEach(type -> declared.put(type.name(), type.reporters()));
        assertThat(reported.keySet()).isEqualTo(left(declared.keySet()));
        reported.forEach(
                (type, reporters) -> assertThat(declared.get(type)).as(type).containsAll(reporters));
    }

    private static Set<String> left(Set<String> declared) {
        Set<String> wanted = new TreeSet<>(declared);
        assertThat(wanted.removeAll(LEFT)).isTrue();
        assertThat(declared).containsAll(LEFT);
        return wanted;
    }
}
