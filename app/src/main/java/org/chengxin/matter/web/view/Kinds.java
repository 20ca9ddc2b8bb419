package org.chengxin.matter.web.view;

import java.util.List;
import java.util.Optional;
import org.chengxin.matter.definition.MatterDefinition;
import org.springframework.stereotype.Component;

/** The definitions in force. */
@Component
public class Kinds {

    Kinds() {}

    public Optional<MatterDefinition> find(String name) {
        return all().stream().filter(known -> known.name().equals(name)).findFirst();
    }

    public Optional<MatterDefinition> version(String name, int version) {
        return find(name);
    }

    public List<MatterDefinition> all() {
        return List.of();
    }
}
