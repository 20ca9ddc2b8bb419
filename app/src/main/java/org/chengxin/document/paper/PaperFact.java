package org.chengxin.document.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.document.print.PaperText;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sealed facts of papers: the payload is the only place where a paper's text is stored. */
final class PaperFact {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PaperFact() {}

    static Fact of(IssuedPaper paper) {
        PaperText text = paper.text();
        return FactPayload.of(IssuedPaper.TYPE, paper.id())
                .with("kind", paper.template().kind())
                .with("act", paper.act())
                .with("title", text.title())
                .with("number", text.number())
                .with("office", text.office())
                .with("issuer", paper.office())
                .with("day", text.day())
                .with("matter", text.matter())
                .with("closing", text.closing())
                .with("code", text.code())
                .with("to", paper.addressees())
                .with("paragraphs", text.paragraphs())
                .fact();
    }

    /** A fact about a paper; the order of values does not matter. */
    static Fact of(FactId id, String type, Map<String, String> values) {
        FactPayload payload = FactPayload.of(type, id);
        values.forEach(payload::with);
        return payload.fact();
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
}
