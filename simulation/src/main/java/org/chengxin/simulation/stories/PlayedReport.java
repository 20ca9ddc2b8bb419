package org.chengxin.simulation.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.client.ClientException;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import tools.jackson.databind.json.JsonMapper;

/** A report of a story by an organisation's program, under a key that stays the same however often the story is played. */
final class PlayedReport {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/api/v1/reports";

    private final Script script;
    private final String reporter;
    private final String type;
    private final String key;
    private final Map<String, Object> data = new LinkedHashMap<>();
    private String id = "";

    PlayedReport(Script script, String reporter, String type, String key) {
        this.script = script;
        this.reporter = reporter;
        this.type = type;
        this.key = key;
    }

    /** Of the sealed report; empty before it is sent. */
    String id() {
        return id;
    }

    String reporter() {
        return script.players().here(script.players().organisation(reporter).name());
    }

    /** @return whether this was new; otherwise it has been sent, and perhaps corrected, before */
    boolean send(Object... fields) throws ClientException, InterruptedException {
        data.putAll(Script.form(fields));
        return sent(new Report(type, key, script.players().here(data)));
    }

    /** Corrects what was sent, by further fields. */
    void correct(String reason, Object... fields) throws ClientException, InterruptedException {
        data.putAll(Script.form(fields));
        sent(new Report(type, key, script.players().here(data), id, reason));
    }

    /** The same as a line of a stream (NDJSON). */
    void stream(Object... fields) throws InterruptedException {
        data.putAll(Script.form(fields));
        Map<String, Object> line =
                Map.of("type", type, "key", key, "data", script.players().here(data));
        String answer = script.players()
                .program(reporter)
                .post(PATH, "application/x-ndjson", JSON.writeValueAsString(line) + "\n")
                .body();
        id = JSON.readTree(answer.lines().findFirst().orElse("{}")).path("id").asString("");
        if (id.isEmpty()) {
            throw new IllegalStateException(type + " " + key + ": " + answer);
        }
    }

    private boolean sent(Report report) throws ClientException, InterruptedException {
        Result result =
                script.players().reporting(reporter).send(List.of(report)).get(0);
        // of a report that was refused because a correction stands under its key, the id of that one comes back
        String kept = result.id();
        if (kept == null) {
            throw new IllegalStateException(type + " " + key + ": " + result.problems());
        }
        id = kept;
        return result.status() == Result.Status.CREATED;
    }
}
