package org.chengxin.matter.definition.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.check.Catalogue;
import org.chengxin.matter.definition.check.DefinitionPolicy;
import org.chengxin.matter.definition.file.DefinitionFiles;
import org.chengxin.rule.RulesLoaded;
import org.chengxin.rule.text.TextKind.Shipped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the shipped definitions at startup, after the other rules and before the web server opens. */
@Component
class ShippedDefinitions {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedDefinitions.class);

    private final DefinitionChanges changes;
    private final Catalogues catalogues;

    ShippedDefinitions(DefinitionChanges changes, Catalogues catalogues) {
        this.changes = changes;
        this.catalogues = catalogues;
    }

    @EventListener(RulesLoaded.class)
    void load() {
        Map<String, MatterDefinition> definitions = new LinkedHashMap<>();
        DefinitionFiles files = DefinitionFiles.shipped();
        files.names().forEach(file -> orRefused(file, () -> definitions.put(file, files.read(file))));
        Catalogue catalogue = catalogues.forShipped(definitions.values());
        List<Shipped> shipped = new ArrayList<>();
        definitions.forEach((file, definition) -> orRefused(file, () -> {
            DefinitionPolicy.require(definition, catalogue);
            shipped.add(new Shipped(definition.name(), files.complete(file), definition.effectiveFrom()));
        }));
        changes.ship(shipped);
    }

    /** A faulty file is skipped, so that the others work; a test checks all shipped files. */
    private static void orRefused(String file, Runnable work) {
        try {
            work.run();
        } catch (DefinitionException refused) {
            LOG.error("rules/matter/{} is refused:\n{}", file, refused.getMessage());
        }
    }
}
