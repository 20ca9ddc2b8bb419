package org.chengxin.simulation.material;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The content of one report, field by field; absent values leave their field out. */
public final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A text field. */
    public Fields text(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** An integer field. */
    public Fields number(String name, long value) {
        values.put(name, value);
        return this;
    }

    /** A boolean field. */
    public Fields flag(String name, @Nullable Boolean value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** An amount of yuan, given in fen, as a decimal string. */
    public Fields amount(String name, long fen) {
        return text(name, Moments.amount(fen));
    }

    /** An instant, given in seconds since 1970, with the offset of Shanghai; 0 leaves the field out. */
    public Fields instant(String name, long epochSecond) {
        return epochSecond == 0 ? this : text(name, Moments.instant(epochSecond));
    }

    /** A date field. */
    public Fields date(String name, @Nullable LocalDate value) {
        return text(name, value == null ? null : value.toString());
    }

    /** A nested object. */
    public Fields object(String name, Fields value) {
        values.put(name, value.values);
        return this;
    }

    /** A list of objects. */
    public Fields objects(String name, List<Fields> objects) {
        values.put(name, objects.stream().map(object -> object.values).toList());
        return this;
    }

    /** A list of texts. */
    public Fields texts(String name, List<String> texts) {
        values.put(name, texts);
        return this;
    }

    /** The fields by name, in the order in which they were given. */
    public Map<String, Object> values() {
        return values;
    }
}
