package org.chengxin.matter.web.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.rule.LegalClock;
import org.springframework.stereotype.Component;

/** The definitions as pages ask for them: those of today, and those that a line of an inbox follows. */
@Component
public class Kinds {

    /** What people bring most, first; the others follow by name. */
    private static final List<String> FIRST = List.of("complaint", "report", "stolen-identity");

    private final Definitions definitions;
    private final LegalClock clock;

    Kinds(Definitions definitions, LegalClock clock) {
        this.definitions = definitions;
        this.clock = clock;
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

    private static int place(MatterDefinition kind) {
        int place = FIRST.indexOf(kind.name());
        return place < 0 ? FIRST.size() : place;
    }
}
