package org.chengxin.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Per-request cache of reads: the parts of a page ask their owners for the same office, period or subject, and each query
 * runs once. Outside a read-only request nothing is cached.
 */
public final class RequestCache {

    private static final ThreadLocal<@Nullable Map<Object, Object>> CURRENT = new ThreadLocal<>();

    private RequestCache() {}

    /** Starts caching on this thread until {@link #close}. */
    public static void open() {
        CURRENT.set(new HashMap<>());
    }

    public static void close() {
        CURRENT.remove();
    }

    /**
     * @param owner the class whose query it is
     * @param key the arguments of the query
     * @param read runs the query; its result is shared by all callers and must not be changed
     */
    @SuppressWarnings("unchecked")
    public static <T> T get(Class<?> owner, Object key, Supplier<T> read) {
        Map<Object, Object> kept = CURRENT.get();
        if (kept == null) {
            return read.get();
        }
        // not computeIfAbsent: {@code read} may call this method again
        List<Object> question = List.of(owner, key);
        Object known = kept.get(question);
        if (known == null) {
            known = read.get();
            kept.put(question, known);
        }
        return (T) known;
    }
}
