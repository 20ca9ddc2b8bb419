package org.chengxin.matter.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition is refused; each fault names its place. */
public class DefinitionException extends RuntimeException {

    // a fault is a record of texts; nobody serialises an exception here
    private final transient List<Fault> faults;

    public DefinitionException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
