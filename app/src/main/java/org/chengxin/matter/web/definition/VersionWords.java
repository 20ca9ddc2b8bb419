package org.chengxin.matter.web.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengxin.account.Caller;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.version.CarryOver;
import org.chengxin.matter.definition.version.DefinitionVersion;
import org.chengxin.matter.definition.version.DefinitionVersion.State;
import org.chengxin.matter.definition.version.Definitions;
import org.chengxin.matter.definition.version.DryRun;
import org.chengxin.matter.web.definition.DefinitionPage.Version;
import org.chengxin.matter.web.definition.DefinitionPage.Versions;
import org.chengxin.rule.LegalClock;
import org.chengxin.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of a definition and its proposals, each with what it would do to the open matters. */
@Component
class VersionWords {

    private final Definitions definitions;
    private final CarryOver carryOver;
    private final LegalClock clock;
    private final Texts texts;

    VersionWords(Definitions definitions, CarryOver carryOver, LegalClock clock, Texts texts) {
        this.definitions = definitions;
        this.carryOver = carryOver;
        this.clock = clock;
        this.texts = texts;
    }

    Versions of(String name, Caller caller) {
        int now = definitions
                .inForce(name, clock.today())
                .map(MatterDefinition::version)
                .orElse(0);
        List<DefinitionVersion> known = definitions.versions(name);
        return new Versions(
                known.stream().map(version -> version(version, now, caller)).toList(),
                known.isEmpty() ? "" : known.get(0).source());
    }

    private Version version(DefinitionVersion version, int now, Caller caller) {
        boolean proposed = version.state() == State.PROPOSED;
        boolean mine = caller.account() != null && caller.account().equals(version.proposedBy());
        return new Version(
                version.version(),
                version.effectiveFrom().toString(),
                texts.of("matter.version." + state(version, now)),
                version.shipped(),
                version.digest(),
                "/records/" + version.fact(),
                proposed,
                proposed && !mine,
                proposed ? dryRun(version) : List.of());
    }

    private static String state(DefinitionVersion version, int now) {
        if (version.state() != State.IN_FORCE) {
            boolean nobody = version.state() == State.PROPOSED && version.proposedBy() == null;
            return nobody ? "shipped" : version.state().name().toLowerCase(Locale.ROOT);
        }
        return version.version() == now ? "now" : version.version() < now ? "earlier" : "later";
    }

    private List<String> dryRun(DefinitionVersion version) {
        DryRun run = carryOver.dryRun(version.name(), version.version());
        Map<String, List<DryRun.Row>> byFate = run.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.fate().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        java.util.TreeMap::new,
                        Collectors.toList()));
        return byFate.isEmpty()
                ? List.of(texts.of("matter.dryRun.none"))
                : byFate.entrySet().stream().map(this::fate).toList();
    }

    private String fate(Map.Entry<String, List<DryRun.Row>> fate) {
        long count = fate.getValue().stream().mapToLong(DryRun.Row::count).sum();
        String stages = fate.getValue().stream()
                .map(row -> stage(row.stage(), row.to()))
                .distinct()
                .collect(Collectors.joining(texts.of("web.comma")));
        return texts.of("matter.dryRun." + fate.getKey(), count, stages);
    }

    private static String stage(String from, @Nullable String to) {
        return to == null || to.equals(from) ? from : from + " → " + to;
    }
}
