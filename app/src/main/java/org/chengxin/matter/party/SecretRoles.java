package org.chengxin.matter.party;

import java.util.stream.Collectors;
import org.chengxin.matter.definition.version.Definitions;
import org.springframework.stereotype.Component;

/** The roles of secret parties of all kinds of matters, for SQL. */
@Component
public class SecretRoles {

    private final Definitions definitions;

    SecretRoles(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Each as {@code definition role}, separated by commas. */
    public String joined() {
        return definitions.all().stream()
                .flatMap(definition -> definition.roles().entrySet().stream()
                        .filter(role -> role.getValue().secret())
                        .map(role -> definition.name() + " " + role.getKey()))
                .collect(Collectors.joining(","));
    }
}
