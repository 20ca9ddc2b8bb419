package org.chengxin.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;

/** Registry of all report types. */
@Component
public class ReportTypes {

    private final Map<String, ReportType> byName = new TreeMap<>();

    ReportTypes(List<ReportType> types) {
        types.forEach(type -> {
            if (byName.put(type.name(), type) != null) {
                throw new IllegalStateException("two owners of the report type " + type.name());
            }
        });
    }

    public Optional<ReportType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws ProblemException if no type has this name */
    public ReportType known(String name) {
        return find(name).orElseThrow(() -> new ProblemException(IntakeProblem.UNKNOWN_TYPE, name));
    }

    public List<ReportType> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(ReportType::name))
                .toList();
    }
}
