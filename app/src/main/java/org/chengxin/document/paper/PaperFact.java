package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.document.print.PaperText;
import org.chengxin.evidence.CanonicalJson;
import org.chengxin.evidence.Fact;
import org.chengxin.shared.FactId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Papers as facts: the sealed payload is the only place where what a paper says is kept. */
final class PaperFact {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PaperFact() {}

    static Fact of(IssuedPaper paper) {
        PaperText text = paper.text();
        ObjectNode payload = envelope(paper.id(), IssuedPaper.TYPE);
        ObjectNode fields = payload.putObject("data");
        fields.put("kind", paper.template().kind())
                .put("act", paper.act().toString())
                .put("title", text.title())
                .put("number", text.number())
                .put("office", text.office())
                .put("issuer", paper.office().toString())
                .put("day", text.day().toString())
                .put("matter", text.matter())
                .put("closing", text.closing())
                .put("code", text.code());
        ArrayNode to = fields.putArray("to");
        paper.addressees().forEach(to::add);
        ArrayNode paragraphs = fields.putArray("paragraphs");
        text.paragraphs().forEach(paragraphs::add);
        return new Fact(paper.id(), IssuedPaper.TYPE, CanonicalJson.of(payload));
    }

    /** A fact about a paper, its values in any order. */
    static Fact of(FactId id, String type, Map<String, String> values) {
        ObjectNode payload = envelope(id, type);
        ObjectNode fields = payload.putObject("data");
        values.forEach(fields::put);
        return new Fact(id, type, CanonicalJson.of(payload));
    }

    static PaperText read(byte[] payload) {
        JsonNode fields = JSON.readTree(payload).path("data");
        List<String> paragraphs = new ArrayList<>();
        fields.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.stringValue()));
        return new PaperText(
                fields.path("title").stringValue(),
                fields.path("number").stringValue(),
                fields.path("office").stringValue(),
                LocalDate.parse(fields.path("day").stringValue()),
                fields.path("matter").stringValue(),
                paragraphs,
                fields.path("closing").stringValue(),
                fields.path("code").stringValue());
    }

    private static ObjectNode envelope(FactId id, String type) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        return payload.put("v", 1).put("id", id.toString()).put("type", type);
    }
}
