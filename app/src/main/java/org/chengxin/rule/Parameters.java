package org.chengxin.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dated parameters by name; the value in force today unless another day is given. */
@Component
@Reading
public class Parameters {

    /** Proposal kind of a new row. */
    public static final String KIND = "parameter";

    private final ParameterStore store;
    private final LegalClock clock;

    Parameters(ParameterStore store, LegalClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws IllegalStateException if there is no value in force on that day */
    public Parameter inForce(String name, LocalDate day) {
        return RequestCache.steady(Parameters.class, List.of(name, day), () -> store.inForce(name, day))
                .orElseThrow(() -> new IllegalStateException("no parameter " + name + " in force on " + day));
    }

    /** The rows of these names in force on that day; a name without one is left out. */
    public List<Parameter> inForce(Collection<String> names, LocalDate day) {
        return store.inForce(names, day);
    }

    public int whole(String name) {
        return Integer.parseInt(inForce(name, clock.today()).value());
    }

    public BigDecimal decimal(String name) {
        return new BigDecimal(inForce(name, clock.today()).value());
    }

    /**
     * Content of a proposal for a new row.
     *
     * @param to last day; null for none
     */
    public static String content(String value, @Nullable LocalDate to, String basis, String source, String confidence) {
        return new ParameterChange(value, to, basis, source, confidence).content();
    }

    /** Unit of a name; empty if the program no longer ships it. */
    public Optional<Parameter.Unit> unit(String name) {
        return Optional.ofNullable(ShippedParameters.UNITS.get(name));
    }

    /** Rows of one name, earliest first. */
    public List<Parameter> rows(String name) {
        return store.rows(name);
    }

    public List<Parameter> all() {
        return RequestCache.get(Parameters.class, "all", store::all);
    }
}
