package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chengxin.evidence.Proofs;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.shared.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a matter stands, worked out again from nothing but its sealed acts: the slow oracle of what is stored. */
final class Replay {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Proofs proofs;

    Replay(JdbcClient sql, Proofs proofs) {
        this.sql = sql;
        this.proofs = proofs;
    }

    private static final Set<String> ON_OFFERS = Set.of("accept-transfer", "decline-transfer", "withdraw-transfer");

    private record Act(int number, UUID fact, UUID seal) {}

    private record Stored(String stage, boolean ended, int acts, Integer pending, boolean merged) {}

    /** Everything that must follow from the acts does. */
    void agrees(MatterId id, MatterDefinition definition, String where) {
        List<Act> acts = acts(id);
        Stored stored = stored(id);
        assertThat(acts)
                .as("%s: numbered without gaps", where)
                .extracting(Act::number)
                .isEqualTo(upTo(stored.acts()));
        assertThat(acts).as("%s: one seal an act", where).extracting(Act::seal).doesNotHaveDuplicates();
        String stage = null;
        Integer pending = null;
        boolean takenBack = false;
        Map<String, String> organisations = new TreeMap<>();
        for (Act act : acts) {
            JsonNode data = payload(act);
            assertThat(data.path("act").asInt()).as(where).isEqualTo(act.number());
            if (stage != null) {
                assertThat(data.path("from").asString())
                        .as("%s: act %d begins where it stood", where, act.number())
                        .isEqualTo(stage);
            }
            stage = data.path("to").asString();
            takenBack |= data.path("step").asString().equals("take-back");
            if (data.path("pending").asBoolean(false)) {
                pending = act.number();
            } else if (ON_OFFERS.contains(data.path("step").asString())) {
                // about the transfer that was offered; what waits for a second person ends when the matter goes
                pending = data.path("step").asString().equals("accept-transfer") ? null : pending;
            } else if (data.has("about")) {
                assertThat(data.path("about").asInt())
                        .as("%s: about the pending act", where)
                        .isEqualTo(pending);
                pending = null;
            } else if (!data.path("from").asString().equals(stage)) {
                pending = null;
            }
            data.path("parties")
                    .forEach(party -> organisations.put(
                            party.path("role").asString(),
                            party.path("organisation").asString("")));
        }
        assertThat(stored.stage()).as("%s: stage", where).isEqualTo(stage);
        assertThat(stored.pending()).as("%s: pending", where).isEqualTo(pending);
        assertThat(stored.ended())
                .as("%s: ended", where)
                .isEqualTo(definition.stage(stored.stage()).end() || stored.merged() || takenBack);
        assertThat(participants(id)).as("%s: participants", where).isEqualTo(organisations);
    }

    private static List<Integer> upTo(int last) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private JsonNode payload(Act act) {
        return JSON.readTree(proofs.open(new FactId(act.fact())).orElseThrow().payload())
                .path("data");
    }

    private List<Act> acts(MatterId id) {
        return sql.sql("select act, fact, seal from matter.act where matter = :id order by act")
                .param("id", id.value())
                .query((row, index) ->
                        new Act(row.getInt(1), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    private Stored stored(MatterId id) {
        return sql.sql("""
                select stage, ended is not null, acts, pending, merged_into is not null from matter.matter
                where id = :id""")
                .param("id", id.value())
                .query((row, index) -> new Stored(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getInt(3),
                        row.getObject(4, Integer.class),
                        row.getBoolean(5)))
                .single();
    }

    private Map<String, String> participants(MatterId id) {
        Map<String, String> found = new TreeMap<>();
        sql.sql("select role, organisation::text from matter.participant where matter = :id")
                .param("id", id.value())
                .query(row -> {
                    String organisation = row.getString(2);
                    found.put(row.getString(1), organisation == null ? "" : organisation);
                });
        return found;
    }
}
