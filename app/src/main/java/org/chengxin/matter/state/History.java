package org.chengxin.matter.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.evidence.Proofs;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads earlier forms from the sealed acts, the only place where forms are stored. */
@Component
public class History {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PastActs store;
    private final Proofs proofs;

    History(PastActs store, Proofs proofs) {
        this.store = store;
        this.proofs = proofs;
    }

    /** Latest values of a form in an act that took effect; empty if there is none or it was erased. */
    public Map<String, Object> latest(MatterId matter, String form) {
        return store.latest(matter, form)
                .map(fact -> forms(List.of(fact)).getOrDefault(fact, Map.of()))
                .orElse(Map.of());
    }

    /** Matching rows of the decision table that decided the latest act with this form; empty if there is none. */
    public List<Map<String, Object>> decision(MatterId matter, String form) {
        return store.latest(matter, form)
                .map(fact ->
                        contents(List.of(fact)).getOrDefault(fact, Content.NONE).decision())
                .orElse(List.of());
    }

    /** The forms of several acts. */
    public Map<FactId, Map<String, Object>> forms(Collection<FactId> facts) {
        Map<FactId, Map<String, Object>> forms = new HashMap<>();
        contents(facts).forEach((fact, content) -> forms.put(fact, content.form()));
        return forms;
    }

    /**
     * Content of an act's fact.
     *
     * @param decision matching rows of the decision table, in its order; empty for none
     */
    public record Content(Map<String, Object> form, List<Map<String, Object>> decision) {

        public static final Content NONE = new Content(Map.of(), List.of());
    }

    public Map<FactId, Content> contents(Collection<FactId> facts) {
        Map<FactId, Content> contents = new HashMap<>();
        proofs.open(facts).forEach((fact, opening) -> {
            JsonNode data = JSON.readTree(opening.payload()).path("data");
            List<Map<String, Object>> rows = new ArrayList<>();
            data.path("decision").path("rows").forEach(row -> rows.add(object(row)));
            contents.put(fact, new Content(object(data.path("form")), rows));
        });
        return contents;
    }

    public static Map<String, Object> object(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.forEachEntry((name, value) -> {
            if (!value.isNull()) {
                values.put(name, value(value));
            }
        });
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(each -> list.add(value(each)));
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isIntegralNumber() ? (Object) node.longValue() : node.asString("");
    }
}
