package org.chengxin.matter.definition.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** JSON Schema (2020-12) of definitions, for editors and authors; YAML is read as its JSON equivalent. */
public final class DefinitionSchema {

    private DefinitionSchema() {}

    public static String text() {
        try {
            return new ClassPathResource("org/chengxin/matter/definition/matter-definition.schema.json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
