package org.chengxin.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request that only reads has read: the parts of a page ask their owners for the same office, period or subject, and
 * each question goes to the database once. Outside such a request nothing is kept.
 */
public final class RequestCache {

    private static final ThreadLocal<@Nullable Map<Object, Object>> CURRENT = new ThreadLocal<>();

    private RequestCache() {}

    /** Reads and keeps, on this thread, until {@link #close}. */
    public static void open() {
        CURRENT.set(new HashMap<>());
    }

    public static void close() {
        CURRENT.remove();
    }

    /**
     * @param owner whose question it is
     * @param key the question
     * @param read asks the database; what it answers is shared by all who ask, and must not be changed
     */
    @SuppressWarnings("unchecked")
    public static <T> T get(Class<?> owner, Object key, Supplier<T> read) {
        Map<Object, Object> kept = CURRENT.get();
        if (kept == null) {
            return read.get();
        }
        // not computeIfAbsent: what reads may ask here again
        List<Object> question = List.of(owner, key);
        Object known = kept.get(question);
        if (known == null) {
            known = read.get();
            kept.put(question, known);
        }
        return (T) known;
    }
}
