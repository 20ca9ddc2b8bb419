package org.chengxin.simulation.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notes what was done in a story of which no case keeps account, once however often it is played. */
final class Diary {

    private final Script script;
    private final String story;
    private final Map<String, PlayedStep> steps = new LinkedHashMap<>();

    /** @param story its word */
    Diary(Script script, String story) {
        this.script = script;
        this.story = story;
    }

    /**
     * Sight of a story, a page that one may look at.
     *
     * @param label its number; empty if it has none
     */
    record Sight(String page, String label) {
        static final Sight NONE = new Sight("", "");
    }

    /** @param record id of the fact that was sealed; empty if none was */
    void note(int day, String who, String scene, String basis, Sight sight, String record) {
        steps.putIfAbsent(
                scene,
                new PlayedStep(script.date(day), who, story + "." + scene, basis, sight.page(), sight.label(), record));
    }

    PlayedStory told() {
        return new PlayedStory(story, List.copyOf(steps.values()));
    }
}
