package org.chengxin.simulation.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Every place where somebody outside reads what is on record about a firm: pages as a passer-by, calls as its platform. */
final class Surfaces {

    private static final String PLATFORM = "xixi";

    private final Players players;
    private final String code;

    /** @param firm key of its organisation */
    Surfaces(Players players, String firm) {
        this.players = players;
        this.code = players.here(players.code(firm));
    }

    /** The address of the firm's page. */
    String page() throws InterruptedException {
        String file = players.program(PLATFORM).read("/api/v1/subjects/" + code);
        return "/subjects/" + JsonMapper.shared().readTree(file).path("id").asString("");
    }

    /** Text of each surface now, by its address. */
    Map<String, String> read() throws InterruptedException {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String page : List.of(page(), "/search?q=" + code)) {
            shown.put(page, players.passerBy().read(page));
        }
        String file = "/api/v1/subjects/" + code;
        shown.put(file, players.program(PLATFORM).read(file));
        String list = "/api/v1/records?kind=penalty";
        shown.put(list, players.program(PLATFORM).readAll(list));
        return shown;
    }

    /** Whether the page and both calls show these words. */
    boolean show(String words) throws InterruptedException {
        return read().entrySet().stream()
                .filter(surface -> !surface.getKey().startsWith("/search"))
                .allMatch(surface -> surface.getValue().contains(words));
    }

    /** Whether every surface answers and none shows these words. */
    boolean hide(String words) throws InterruptedException {
        return read().values().stream().noneMatch(text -> text.isEmpty() || text.contains(words));
    }
}
