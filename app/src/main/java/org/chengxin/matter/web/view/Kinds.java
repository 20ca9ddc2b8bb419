package org.chengxin.matter.web.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The definitions in force. */
@Component
public class Kinds {

    private final List<MatterDefinition> shipped = new ArrayList<>();

    Kinds() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:rules/matter/*.yaml")) {
            shipped.add(DefinitionFile.read(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        shipped.sort(Comparator.comparing(MatterDefinition::name));
    }

    public Optional<MatterDefinition> find(String name) {
        return all().stream().filter(known -> known.name().equals(name)).findFirst();
    }

    public Optional<MatterDefinition> version(String name, int version) {
        return find(name);
    }

    public List<MatterDefinition> all() {
        return shipped;
    }
}
