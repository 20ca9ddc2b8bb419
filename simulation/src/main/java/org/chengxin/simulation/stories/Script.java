package org.chengxin.simulation.stories;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.client.ClientException;
import org.chengxin.client.Matters;

/** Means of telling a story: its players, its dates, and a key for each of its acts. */
final class Script {

    private final Players players;
    private final LocalDate today;
    private final String story;

    Script(Players players, LocalDate today, String story) {
        this.players = players;
        this.today = today;
        this.story = story;
    }

    Players players() {
        return players;
    }

    /** A day counted from the city's today, as a form takes it. */
    String date(int day) {
        return today.plusDays(day).toString();
    }

    /** The matter that a name of the story stands for. */
    PlayedMatter matter(String name) {
        return new PlayedMatter(this, story + "/" + name);
    }

    /** The report that a name of the story stands for. */
    PlayedReport report(String reporter, String type, String name) {
        return new PlayedReport(this, reporter, type, "story-" + story + "-" + name);
    }

    Matters as(String who) throws ClientException, InterruptedException {
        return players.as(who);
    }

    /** Field and value in turns. */
    static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            form.put((String) fields[index], fields[index + 1]);
        }
        return form;
    }

    /** A firm as a report names its party. */
    Map<String, Object> firm(String firm) {
        return form("kind", "organisation", "name", players.organisation(firm).name(), "code", players.code(firm));
    }

    /** A party as a form names it. */
    Map<String, Object> party(String key) {
        return Map.of("words", players.code(key));
    }
}
