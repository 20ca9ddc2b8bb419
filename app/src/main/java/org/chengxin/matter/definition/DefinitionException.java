package org.chengxin.matter.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Invalid definition, with the place of each fault. */
public class DefinitionException extends RuntimeException {

    // Fault is not serializable, and this exception is never serialized
    private final transient List<Fault> faults;

    public DefinitionException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
