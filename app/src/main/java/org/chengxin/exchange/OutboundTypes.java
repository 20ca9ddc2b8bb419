package org.chengxin.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All outbound types, by name. */
@Component
public class OutboundTypes {

    private final List<OutboundType> all;

    OutboundTypes(List<OutboundType> all) {
        this.all = all.stream().sorted(Comparator.comparing(OutboundType::name)).toList();
    }

    public List<OutboundType> all() {
        return all;
    }

    public Optional<OutboundType> find(String name) {
        return all.stream().filter(type -> type.name().equals(name)).findFirst();
    }
}
