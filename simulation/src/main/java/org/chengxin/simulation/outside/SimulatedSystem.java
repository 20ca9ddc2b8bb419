package org.chengxin.simulation.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Simulated outside system: what it took and what was filed with it, written down line by line so that a restart finds it again.
 */
final class SimulatedSystem {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PublishedContract contract;
    private final @Nullable Path journal;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> byNumber = new LinkedHashMap<>();
    private final Map<String, List<JsonNode>> filed = new LinkedHashMap<>();
    private volatile Mode mode = Mode.NORMAL;

    /** @param directory of the journal; null to keep nothing */
    SimulatedSystem(PublishedContract contract, @Nullable Path directory) {
        this.contract = contract;
        this.journal = directory == null ? null : directory.resolve(contract.system() + ".jsonl");
        if (journal != null && Files.exists(journal)) {
            read(journal).forEach(this::replay);
        }
    }

    /**
     * Entry of the system, what it took of a thing.
     *
     * @param number that it gave
     * @param fields null once it was withdrawn
     */
    record Entry(
            String number,
            String id,
            long ordinal,
            String message,
            @Nullable JsonNode fields) {}

    /** The answer to a submission: a status and a body. */
    record Answer(int status, ObjectNode body) {}

    PublishedContract contract() {
        return contract;
    }

    Mode mode() {
        return mode;
    }

    void mode(Mode other) {
        mode = other;
    }

    /** Takes a submission if it is as agreed; a repetition is answered as before, an older state is refused. */
    synchronized Answer take(JsonNode submission) {
        String id = submission.path("id").asString("");
        long ordinal = submission.path("ordinal").asLong(0);
        String action = submission.path("action").asString("");
        if (id.isEmpty()
                || ordinal < 1
                || !List.of("publish", "correct", "withdraw").contains(action)) {
            return refused("action", "缺少 id、ordinal 或者 action");
        }
        Entry before = entries.get(id);
        if (before != null && ordinal < before.ordinal()) {
            return new Answer(
                    409, JSON.createObjectNode().put("field", "ordinal").put("detail", "已有更新的版本"));
        }
        if (!action.equals("withdraw")) {
            Optional<PublishedContract.Fault> fault =
                    contract.check(submission.path("message").asString(""), submission.path("fields"));
            if (fault.isPresent()) {
                return refused(fault.get().field(), fault.get().detail());
            }
        } else if (before == null) {
            return new Answer(200, JSON.createObjectNode().put("number", ""));
        }
        if (before == null || ordinal > before.ordinal()) {
            write("took", submission);
            keep(submission);
        }
        ObjectNode body = JSON.createObjectNode();
        body.put("number", Objects.requireNonNull(entries.get(id)).number());
        return new Answer(200, body);
    }

    private static Answer refused(String field, String detail) {
        return new Answer(422, JSON.createObjectNode().put("field", field).put("detail", detail));
    }

    private void keep(JsonNode submission) {
        String id = submission.path("id").asString("");
        Entry before = entries.get(id);
        boolean withdrawn = submission.path("action").asString("").equals("withdraw");
        Entry entry = new Entry(
                before == null ? "MN-" + String.format("%06d", entries.size() + 1) : before.number(),
                id,
                submission.path("ordinal").asLong(0),
                submission.path("message").asString(""),
                withdrawn ? null : submission.path("fields"));
        entries.put(id, entry);
        byNumber.put(entry.number(), entry);
    }

    /** Files something with the system, as people do over there. */
    synchronized void file(String message, String number, Map<String, String> fields) {
        ObjectNode item = JSON.createObjectNode();
        item.put("number", number);
        ObjectNode values = item.putObject("fields");
        fields.forEach(values::put);
        file(message, item);
    }

    /** The same with anything at all, as a careless system would hand it out. */
    synchronized void file(String message, JsonNode item) {
        write("filed", JSON.createObjectNode().put("message", message).set("item", item));
        filed.computeIfAbsent(message, word -> new ArrayList<>()).add(item);
    }

    /** Entries behind a cursor. */
    synchronized ObjectNode handOut(JsonNode question) {
        List<JsonNode> all = filed.getOrDefault(question.path("message").asString(""), List.of());
        String after = question.path("after").asString("");
        int from = after.matches("\\d{1,9}") ? Math.min(Integer.parseInt(after), all.size()) : 0;
        int to = Math.min(
                all.size(),
                from + Math.max(1, Math.min(100, question.path("limit").asInt(50))));
        ObjectNode page = JSON.createObjectNode();
        page.putArray("items").addAll(all.subList(from, to));
        page.put("next", Integer.toString(to));
        page.put("more", to < all.size());
        return page;
    }

    synchronized Optional<Entry> entry(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    synchronized Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized boolean isFresh() {
        return entries.isEmpty() && filed.isEmpty();
    }

    /** Forgets what it published, as after a botched move of a site; for tests of what a later look finds. */
    synchronized void lose(String id) {
        Entry entry = entries.get(id);
        if (entry != null) {
            byNumber.remove(entry.number());
        }
    }

    private void write(String what, JsonNode content) {
        if (journal != null) {
            ObjectNode line = JSON.createObjectNode();
            line.set(what, content);
            try {
                Files.writeString(
                        journal,
                        line + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private static List<JsonNode> read(Path journal) {
        try (var lines = Files.lines(journal, StandardCharsets.UTF_8)) {
            return lines.map(JSON::readTree).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void replay(JsonNode line) {
        if (line.has("took")) {
            keep(line.path("took"));
        } else {
            JsonNode filing = line.path("filed");
            filed.computeIfAbsent(filing.path("message").asString(""), word -> new ArrayList<>())
                    .add(filing.path("item"));
        }
    }
}
