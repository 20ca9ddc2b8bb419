package org.chengxin.matter.definition.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chengxin.shared.YamlTree;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a shipped definition says is written once. */
class ShippedSharingTest {

    private static final DefinitionFiles FILES = DefinitionFiles.shipped();

    @Test
    void noDefinitionRepeatsAStep() {
        List<String> repeated = new ArrayList<>();
        for (String file : FILES.names()) {
            YamlTree tree = DefinitionFile.tree(FILES.text(file));
            Expansion.withoutGroups(tree, FILES.shared());
            Map<Map.Entry<String, JsonNode>, String> places = new HashMap<>();
            tree.node("stages")
                    .forEachEntry((stage, each) -> each.path("steps")
                            .forEachEntry((name, step) ->
                                    note(repeated, places, file + " " + stage, name, wherever(stage, step))));
            for (JsonNode step : tree.node("steps")) {
                note(repeated, places, file + " steps", step.path("step").stringValue(), wherever("", step));
            }
        }
        assertThat(repeated).isEmpty();
    }

    @Test
    void eachSharedFieldAndFragmentIsNamed() {
        Set<String> used = new TreeSet<>();
        FILES.names()
                .forEach(file -> used.addAll(Expansion.expand(DefinitionFile.tree(FILES.text(file)), FILES.shared())));
        assertThat(FILES.shared().names()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void eachIsReadAloneFromTheTextThatIsSealed() {
        FILES.names()
                .forEach(file -> assertThat(DefinitionFile.read(FILES.complete(file)))
                        .as(file)
                        .isEqualTo(FILES.read(file)));
    }

    private static void note(
            List<String> repeated,
            Map<Map.Entry<String, JsonNode>, String> places,
            String place,
            String name,
            JsonNode step) {
        String earlier = places.putIfAbsent(Map.entry(name, step), place);
        if (earlier != null) {
            repeated.add(name + " in " + earlier + " and " + place);
        }
    }

    /** The step without its place: one that stays in its stage is the same in another one. */
    private static JsonNode wherever(String stage, JsonNode step) {
        ObjectNode bare = ((ObjectNode) step).deepCopy();
        bare.remove(List.of("step", "in", "except"));
        if (bare.path("to").asString("").equals(stage)) {
            bare.remove("to");
        }
        return bare;
    }
}
