package org.chengxin.command.booklet;

import java.util.List;
import java.util.Optional;
import org.chengxin.command.booklet.BookletPage.Chapter;
import org.chengxin.command.booklet.BookletPage.Line;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.shared.FactId;
import org.chengxin.simulation.stories.PlayedStep;
import org.chengxin.simulation.stories.PlayedStory;
import org.chengxin.web.PublicUrl;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 案例手册: what a demo's people did, act by act, as the installation answered them when they did it, each beside its place in the log. No
 * installation without played stories has one.
 */
@Component
public class Booklet {

    /** In the data directory. */
    static final String FILE = "demo-stories.json";

    private static final TypeReference<List<PlayedStory>> STORIES = new TypeReference<>() {};

    private final DataDirectory data;
    private final Proofs proofs;
    private final PublicUrl url;

    Booklet(DataDirectory data, Proofs proofs, PublicUrl url) {
        this.data = data;
        this.proofs = proofs;
        this.url = url;
    }

    /** Keeps what was played. */
    public void keep(List<PlayedStory> stories) {
        data.writePrivate(FILE, JsonMapper.shared().writeValueAsBytes(stories));
    }

    boolean isThere() {
        return data.has(FILE);
    }

    Optional<BookletPage> open() {
        if (!isThere()) {
            return Optional.empty();
        }
        List<PlayedStory> stories = JsonMapper.shared().readValue(data.read(FILE), STORIES);
        return Optional.of(
                new BookletPage(url.base(), stories.stream().map(this::chapter).toList()));
    }

    private Chapter chapter(PlayedStory story) {
        return new Chapter(story.name(), story.steps().stream().map(this::line).toList());
    }

    private Line line(PlayedStep step) {
        return new Line(
                step, FactId.tryParse(step.record()).flatMap(proofs::inclusion).orElse(null));
    }
}
