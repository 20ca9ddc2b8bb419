package org.chengxin.simulation.stories;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.client.ClientException;
import org.chengxin.client.Matters;

/** A matter of a story, acted on under keys that stay the same however often the story is played. */
public final class PlayedMatter {

    private final Script script;
    private final String name;
    private String id = "";
    private int acts;

    PlayedMatter(Script script, String name) {
        this.script = script;
        this.name = name;
    }

    /** Empty before it is opened. */
    public String id() {
        return id;
    }

    void open(String who, String definition, Object... form) throws ClientException, InterruptedException {
        acts = 0;
        id = script.as(who)
                .open(definition, name + "/open", script.players().here(Script.form(form)))
                .id();
    }

    /** Stands for a matter that is there already. */
    void follow(String matter) {
        acts = 0;
        id = matter;
    }

    void act(String who, String step, Object... form) throws ClientException, InterruptedException {
        acts++;
        Matters desk = step.equals("confirm") ? script.players().signedInAnew(who) : script.as(who);
        desk.act(id, step, name + "/" + acts + "-" + step, script.players().here(Script.form(form)));
    }

    /** The case as an account sees it. */
    public Map<?, ?> seenBy(String who) throws ClientException, InterruptedException {
        return script.as(who).find(id);
    }

    /** An act that somebody sees, and when it was taken. */
    record Act(Instant at, PlayedStep step) {}

    /** All acts that somebody sees, as they were sealed. */
    List<Act> acts(String who) throws ClientException, InterruptedException {
        Map<?, ?> seen = seenBy(who);
        Map<String, String> parties = Matters.rows(seen.get("parties")).stream()
                .collect(Collectors.toMap(
                        party -> String.valueOf(party.get("role")),
                        party -> String.valueOf(party.get("name")),
                        (one, other) -> one + "、" + other));
        String number = String.valueOf(seen.get("number"));
        return Matters.rows(seen.get("acts")).stream()
                .map(act -> new Act(
                        Instant.parse(String.valueOf(act.get("at"))),
                        new PlayedStep(
                                String.valueOf(act.get("day")),
                                parties.getOrDefault(String.valueOf(act.get("role")), ""),
                                seen.get("definition") + "." + act.get("step"),
                                act.get("form") instanceof Map<?, ?> form && form.get("basis") instanceof String basis
                                        ? basis
                                        : "",
                                "/workbench/matters/" + id,
                                number,
                                String.valueOf(act.get("record")).substring("/records/".length()))))
                .toList();
    }

    /** The account of the first person in charge at the office that handles it. */
    String handler(String anybody) throws ClientException, InterruptedException {
        return office(anybody) + "-handler-1";
    }

    /** The account of the head of that office. */
    String head(String anybody) throws ClientException, InterruptedException {
        return office(anybody) + "-head";
    }

    private String office(String anybody) throws ClientException, InterruptedException {
        return script.players().office(String.valueOf(seenBy(anybody).get("office")));
    }

    /** The id of the linked matter in that place, in the order of opening. */
    String child(String who, int place) throws ClientException, InterruptedException {
        List<String> children = Matters.rows(seenBy(who).get("links")).stream()
                .filter(link -> "child".equals(link.get("relation")))
                .map(link -> String.valueOf(link.get("matter")))
                .sorted()
                .toList();
        return children.get(place);
    }

    /**
     * Serves every paper of a kind that has not reached its addressees.
     *
     * @param kind a part of the kind's name: a paper is called otherwise under a new order
     */
    void serve(String officer, String kind, String day) throws ClientException, InterruptedException {
        Matters desk = script.as(officer);
        for (Map<?, ?> paper : desk.papers(id)) {
            if (String.valueOf(paper.get("kind")).contains(kind)
                    && Matters.rows(paper.get("servings")).isEmpty()
                    && paper.get("to") instanceof List<?> roles) {
                for (Object role : roles) {
                    desk.serve(id, String.valueOf(paper.get("id")), String.valueOf(role), day);
                }
            }
        }
    }
}
