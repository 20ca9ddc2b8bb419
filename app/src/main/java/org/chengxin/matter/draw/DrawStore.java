package org.chengxin.matter.draw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.draw.DrawList.Recusal;
import org.chengxin.matter.draw.DrawList.Visit;
import org.chengxin.matter.draw.DrawPolicy.Commitments;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The SQL of draws. */
@Repository
class DrawStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Confidential confidential;

    DrawStore(JdbcClient sql, Confidential confidential) {
        this.sql = sql;
        this.confidential = confidential;
    }

    void commit(MatterId matter, DrawList list, Commitments commitments, FactId act, SealId seal) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("subjects", array(list.subjects()));
        node.set("inspectors", array(list.inspectors()));
        node.set(
                "recused",
                array(list.recused().stream()
                        .map(each -> each.inspector() + " " + each.subject())
                        .toList()));
        node.put("wanted", list.wanted()).put("each", list.each());
        node.put("first", commitments.first()).put("second", commitments.second());
        sql.sql("""
                insert into matter.draw (matter, lists, committed, commit_seal) values (:matter, :lists, :act, :seal)
                on conflict (matter) do update set lists = :lists, committed = :act, commit_seal = :seal""")
                .param("matter", matter.value())
                .param("lists", sealed(node))
                .param("act", act.value())
                .param("seal", seal.value())
                .update();
    }

    void reveal(MatterId matter, List<Visit> visits, FactId act, SealId seal) {
        sql.sql("""
                update matter.draw set visits = :visits, revealed = :act, reveal_seal = :seal
                where matter = :matter""")
                .param("matter", matter.value())
                .param("visits", sealed(node(visits)))
                .param("act", act.value())
                .param("seal", seal.value())
                .update();
    }

    /** Stores an imported result: binding, but not reproducible here. */
    void bringIn(MatterId matter, List<Visit> visits, FactId act, SealId seal) {
        sql.sql("""
                insert into matter.draw (matter, committed, commit_seal, visits, revealed, reveal_seal)
                values (:matter, :act, :seal, :visits, :act, :seal)""")
                .param("matter", matter.value())
                .param("act", act.value())
                .param("seal", seal.value())
                .param("visits", sealed(node(visits)))
                .update();
    }

    private static ArrayNode node(List<Visit> visits) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        visits.forEach(
                visit -> node.addObject().put("subject", visit.subject()).set("inspectors", array(visit.inspectors())));
        return node;
    }

    /** The result, drawn here or imported; empty before the draw. */
    List<Visit> result(MatterId matter) {
        return sql.sql("select visits from matter.draw where matter = :matter and visits is not null")
                .param("matter", matter.value())
                .query((row, index) -> visits(row.getBytes(1)))
                .optional()
                .orElse(List.of());
    }

    Optional<Drawn> find(MatterId matter) {
        return sql.sql("select lists, committed, visits from matter.draw where matter = :matter and lists is not null")
                .param("matter", matter.value())
                .query((row, index) ->
                        drawn(row.getBytes("lists"), row.getObject("committed", UUID.class), row.getBytes("visits")))
                .optional();
    }

    /** Also for an act that holds only the form of the one that confirmed it. */
    void erase(FactId act) {
        sql.sql("""
                delete from matter.draw d using matter.act erased, matter.act counts
                where erased.fact = :act and d.matter = erased.matter and counts.matter = erased.matter
                  and counts.fact in (d.committed, d.revealed) and :act in (counts.fact, counts.form_fact)""").param("act", act.value()).update();
    }

    private Drawn drawn(byte[] lists, UUID act, byte @Nullable [] visits) {
        JsonNode node = opened(lists);
        List<Recusal> recused = texts(node.path("recused")).stream()
                .map(each -> each.split(" "))
                .map(parts -> new Recusal(parts[0], parts[1]))
                .toList();
        DrawList list = new DrawList(
                texts(node.path("subjects")),
                texts(node.path("inspectors")),
                recused,
                node.path("wanted").asInt(),
                node.path("each").asInt());
        List<Visit> drawn = visits == null ? List.of() : visits(visits);
        return new Drawn(
                list,
                new Commitments(
                        node.path("first").asString(), node.path("second").asString()),
                act.toString(),
                drawn);
    }

    private List<Visit> visits(byte[] sealed) {
        List<Visit> visits = new ArrayList<>();
        opened(sealed)
                .forEach(visit ->
                        visits.add(new Visit(visit.path("subject").asString(), texts(visit.path("inspectors")))));
        return visits;
    }

    private static ArrayNode array(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private byte[] sealed(JsonNode node) {
        return confidential.encrypt(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode opened(byte[] sealed) {
        return JSON.readTree(confidential.decrypt(sealed));
    }
}
