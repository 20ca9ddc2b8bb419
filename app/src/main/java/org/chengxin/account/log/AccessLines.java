package org.chengxin.account.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.chengxin.evidence.Proofs;
import org.chengxin.shared.CanonicalJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Export of the sealed access log as JSON lines, in immutable batches without gaps. */
@Component
public class AccessLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Batches per page, of up to five hundred lines each. */
    private static final int PAGE = 10;

    private final AccessBatchStore store;
    private final Proofs proofs;

    AccessLines(AccessBatchStore store, Proofs proofs) {
        this.store = store;
        this.proofs = proofs;
    }

    /** A line with its time. */
    public record Line(Instant at, String json) {}

    /** @param next cursor: the last batch of the page, or the requested one where nothing followed */
    public record Page(List<Line> lines, long next) {

        /** JSON lines, UTF-8. */
        public byte[] bytes() {
            StringBuilder text = new StringBuilder();
            lines.forEach(line -> text.append(line.json()).append('\n'));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The lines of the next batches, each with the number and fact of its batch. */
    public Page after(long batch) {
        List<Line> lines = new ArrayList<>();
        long next = batch;
        for (AccessBatch each : store.after(batch, PAGE)) {
            lines.addAll(lines(each));
            next = each.number();
        }
        return new Page(lines, next);
    }

    private List<Line> lines(AccessBatch batch) {
        List<Line> lines = new ArrayList<>();
        try {
            byte[] payload = proofs.open(batch.fact()).orElseThrow().payload();
            JSON.readTree(payload)
                    .path("lines")
                    .forEach(line -> lines.add(
                            new Line(Instant.parse(line.path("at").stringValue()), json(batch, (ObjectNode) line))));
        } catch (IllegalStateException | NoSuchElementException altered) {
            // an unreadable batch must not block the later ones
            ObjectNode told = JSON.createObjectNode().put("act", "access-log.unreadable");
            return List.of(new Line(batch.sealedAt(), json(batch, told)));
        }
        return lines;
    }

    private static String json(AccessBatch batch, ObjectNode line) {
        line.put("batch", batch.number()).put("fact", batch.fact().toString());
        return new String(CanonicalJson.of(line), StandardCharsets.UTF_8);
    }
}
