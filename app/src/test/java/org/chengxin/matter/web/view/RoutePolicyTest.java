package org.chengxin.matter.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.chengxin.matter.web.view.RoutePolicy.Place;
import org.chengxin.matter.web.view.RoutePolicy.Stop;
import org.junit.jupiter.api.Test;

/** The way of a case: what is behind it, where it stands, and the shortest way on to the end that is named first. */
class RoutePolicyTest {

    private static final MatterDefinition SMALL =
            DefinitionFile.read(Examples.small("route", java.time.LocalDate.of(2026, 1, 1)));

    private static String way(MatterDefinition definition, String... passed) {
        return RoutePolicy.route(definition, List.of(passed)).stream()
                .map(stop -> switch (stop.place()) {
                    case BEHIND -> stop.stage();
                    case NOW -> "[" + stop.stage() + "]";
                    case AHEAD -> stop.stage() + "?";
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void aFreshCaseHasEverythingAhead() {
        assertThat(way(SMALL, "begun")).isEqualTo("[begun] checked? done?");
        assertThat(way(SMALL, "begun", "begun", "checked")).isEqualTo("begun [checked] done?");
    }

    @Test
    void anEndHasNothingAhead() {
        assertThat(way(SMALL, "begun", "checked", "done")).isEqualTo("begun checked [done]");
    }

    @Test
    void whatWasGoneBackToIsPassedOnce() {
        assertThat(way(SMALL, "begun", "checked", "begun")).isEqualTo("[begun] checked? done?");
    }

    /** Each stage of each shipped kind leads to an end, and each stop ahead follows from the one before. */
    @Test
    void everyStageOfEveryKindHasAWayToAnEnd() {
        shipped("")
                .forEach(kind -> kind.stages().forEach((name, stage) -> {
                    List<Stop> route = RoutePolicy.route(kind, List.of(name));
                    assertThat(route.get(0)).isEqualTo(new Stop(name, Place.NOW));
                    Stage last = kind.stage(route.get(route.size() - 1).stage());
                    assertThat(last.end()).as(kind.name() + " " + name).isTrue();
                    for (int index = 1; index < route.size(); index++) {
                        Stage before = kind.stage(route.get(index - 1).stage());
                        String after = route.get(index).stage();
                        assertThat(before.steps().values())
                                .as(kind.name() + " " + after)
                                .anyMatch(step -> step.targets().contains(after));
                    }
                }));
    }

    @Test
    void aComplaintThatIsMediatedIsOnItsWayToBeSettled() {
        MatterDefinition complaint = shipped("complaint.yaml").get(0);
        assertThat(way(complaint, "received", "negotiating", "mediating"))
                .isEqualTo("received negotiating [mediating] performing? settled?");
    }

    private static List<MatterDefinition> shipped(String file) {
        DefinitionFiles files = DefinitionFiles.shipped();
        return files.names().stream()
                .filter(each -> each.startsWith(file))
                .map(files::read)
                .toList();
    }
}
