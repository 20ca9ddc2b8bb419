package org.chengxin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.field.Field;
import org.chengxin.field.Problems;
import org.chengxin.field.Schema;
import org.chengxin.rule.proposal.LegalDay;
import org.chengxin.shared.CanonicalJson;
import org.chengxin.shared.FactId;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses a request and validates each item by its type's schema; an invalid item is rejected alone. */
@Component
class RequestReader {

    private static final int LIMIT = 1_000;

    private final ReportTypes types;
    private final LegalDay clock;

    /** Parser limits that no valid report exceeds in depth or text length, nor 1,000 in values; about 20 MB in memory. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxTokenCount(300_000)
            .maxStringLength(200_000)
            .maxNameLength(1_000)
            .build();

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .build();

    RequestReader(ReportTypes types, LegalDay clock) {
        this.types = types;
        this.clock = clock;
    }

    /** @throws ProblemException if it is not JSON, has another structure, or more than 1,000 items */
    List<Item> read(Reporter reporter, InputStream body) throws IOException {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (StreamConstraintsException beyond) {
            throw new ProblemException(IntakeProblem.BOUNDS, "body");
        } catch (JacksonIOException unread) {
            throw unread.getCause();
        } catch (JacksonException malformed) {
            throw new ProblemException(IntakeProblem.NOT_JSON, "body");
        }
        if (root.isMissingNode()) {
            // With an HTML form's content type the server consumes the body before this is called.
            throw new ProblemException(IntakeProblem.NOT_JSON, "empty body; Content-Type: application/json");
        }
        JsonNode reports = root.path("reports");
        if (!reports.isArray() || reports.isEmpty()) {
            throw new ProblemException(IntakeProblem.SHAPE, "/reports");
        }
        if (reports.size() > LIMIT) {
            throw new ProblemException(IntakeProblem.TOO_MANY, String.valueOf(reports.size()));
        }
        List<Item> items = new ArrayList<>(reports.size());
        for (int index = 0; index < reports.size(); index++) {
            items.add(item(reporter, reports.get(index), "/reports/" + index));
        }
        return items;
    }

    /** The items of lines; what is no item is one that is rejected alone. */
    List<Item> read(Reporter reporter, List<Lines.Line> lines) {
        return lines.stream().map(line -> item(reporter, line)).toList();
    }

    private Item item(Reporter reporter, Lines.Line line) {
        if (line.tooLong()) {
            return Item.refused("line.bounds", "");
        }
        try {
            return item(reporter, json.readTree(line.bytes()), "");
        } catch (StreamConstraintsException beyond) {
            return Item.refused("line.bounds", "");
        } catch (JacksonException malformed) {
            return Item.refused("line.not-json", "");
        } catch (ProblemException misshapen) {
            return Item.refused("line.shape", String.valueOf(misshapen.getMessage()));
        }
    }

    private Item item(Reporter reporter, JsonNode node, String place) {
        if (!node.isObject()) {
            throw new ProblemException(IntakeProblem.SHAPE, place);
        }
        String type = string(node, "type", place);
        String key = string(node, "key", place);
        boolean withdraws = node.has("withdraws");
        JsonNode data = withdraws ? json.createObjectNode() : node.path("data");
        if (!data.isObject()) {
            throw new ProblemException(IntakeProblem.SHAPE, place + "/data");
        }
        Problems problems = new Problems();
        ReportContent read = ReportContent.of(data, ReportContent.currencyOf(data));
        ReportType known = types.find(type).orElse(null);
        if (!Field.isKey(key)) {
            problems.add("key.format", "");
        } else if (known == null || !known.reporters().contains(reporter.kind())) {
            problems.add("report.type-not-permitted", "");
        } else if (!withdraws) {
            check(reporter, known, data, read, problems);
        }
        FactId replaces = replaces(node, withdraws, problems);
        String reason = reason(node);
        String ground = withdraws && known != null ? ground(node, known, problems) : null;
        if (!problems.none()) {
            return Item.refused(type, key, new Outcome.Rejected(problems.all()));
        }
        byte[] canonical = CanonicalJson.of(data);
        byte[] content = Sha256.of(withdraws ? Withdrawals.content(replaces, ground) : canonical);
        return new Item(type, key, read, canonical, content, replaces, withdraws, ground, reason);
    }

    private void check(Reporter reporter, ReportType type, JsonNode data, ReportContent read, Problems problems) {
        boolean authoritative = reporter.kind() == org.chengxin.account.OrganisationKind.DEPARTMENT;
        type.schema().check(data, new Schema.Context(problems, read.currency(), clock.latest(), authoritative, false));
        if (problems.none()) {
            type.check(reporter, read, problems);
        }
    }

    /** The version that the item supersedes or withdraws; a withdrawal brings no content. */
    private static @Nullable FactId replaces(JsonNode node, boolean withdraws, Problems problems) {
        String member = withdraws ? "withdraws" : "supersedes";
        if (!node.has(member)) {
            return null;
        }
        FactId id = FactId.tryParse(node.path(member).asString("")).orElse(null);
        boolean both = withdraws && (node.has("data") || node.has("supersedes"));
        if (id == null || reason(node) == null || both) {
            problems.add("report." + member + "-reason", "");
        }
        return id;
    }

    /** Why what was reported is removed at all, of a type whose withdrawal else only marks it. */
    private static @Nullable String ground(JsonNode node, ReportType type, Problems problems) {
        if (!node.has("ground")) {
            return null;
        }
        String ground = node.path("ground").asString("");
        if (!type.withdrawal().grounds().contains(ground)) {
            problems.add("report.withdraws-ground", "", type.withdrawal().grounds());
        }
        return ground;
    }

    private static @Nullable String reason(JsonNode node) {
        String reason = node.path("reason").asString("");
        return Field.isText(reason, 500) ? reason : null;
    }

    private static String string(JsonNode node, String field, String place) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new ProblemException(IntakeProblem.SHAPE, place + "/" + field);
        }
        return value.stringValue();
    }
}
