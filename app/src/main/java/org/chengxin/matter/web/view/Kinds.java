package org.chengxin.matter.web.view;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.competence.CaseKinds;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Definitions and their titles for pages: those in force today, and versions that listed matters follow. */
@Component
public class Kinds implements CaseKinds {

    /** The most frequent kinds come first; the others follow by name. */
    private static final List<String> FIRST = List.of("complaint", "report", "stolen-identity");

    private final Definitions definitions;
    private final LegalClock clock;
    private final Texts texts;

    Kinds(Definitions definitions, LegalClock clock, Texts texts) {
        this.definitions = definitions;
        this.clock = clock;
        this.texts = texts;
    }

    public Optional<MatterDefinition> find(String name) {
        return definitions.inForce(name, clock.today());
    }

    public Optional<MatterDefinition> version(String name, int version) {
        return definitions.version(name, version);
    }

    public List<MatterDefinition> all() {
        return definitions.all().stream()
                .sorted(Comparator.comparingInt(Kinds::place).thenComparing(MatterDefinition::name))
                .toList();
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        all().forEach(kind -> titles.put(kind.name(), kind.title().in(texts.english())));
        return titles;
    }

    public String title(String definition) {
        return find(definition).map(known -> known.title().in(texts.english())).orElse(definition);
    }

    /** By the version in force; a stage that it no longer has is shown by its word. */
    public String stage(String definition, String stage) {
        return find(definition)
                .map(known -> known.stages().get(stage))
                .map(known -> known.title().in(texts.english()))
                .orElse(stage);
    }

    /** The title of the stage that usually follows a stage; null at the end. */
    public @Nullable String next(MatterDefinition kind, String stage) {
        return RoutePolicy.route(kind, List.of(stage)).stream()
                .skip(1)
                .findFirst()
                .map(stop -> kind.stage(stop.stage()).title().in(texts.english()))
                .orElse(null);
    }

    private static int place(MatterDefinition kind) {
        int place = FIRST.indexOf(kind.name());
        return place < 0 ? FIRST.size() : place;
    }
}
