package org.chengxin.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Per-request cache of reads: the parts of a page ask their owners for the same office, period or subject, and each query
 * runs once. While something is written only what no act changes is cached, such as offices; outside of both nothing is.
 */
public final class RequestCache {

    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    private RequestCache() {}

    /** @param reading whether nothing is written in it, so that every answer may be kept */
    private record Scope(boolean reading, Map<Object, Object> kept) {

        @SuppressWarnings("unchecked")
        <T> T get(Class<?> owner, Object key, Supplier<T> read) {
            // not computeIfAbsent: {@code read} may call this method again
            List<Object> question = List.of(owner, key);
            Object known = kept.get(question);
            if (known == null) {
                known = read.get();
                // what is not there yet may be registered by whoever writes
                if (reading || !Optional.empty().equals(known)) {
                    kept.put(question, known);
                }
            }
            return (T) known;
        }
    }

    /** Starts caching on this thread until {@link #close}. */
    public static void open() {
        CURRENT.set(new Scope(true, new HashMap<>()));
    }

    public static void close() {
        CURRENT.remove();
    }

    /** Does something, also what writes, with a cache of what is {@linkplain #steady steady}; within another scope with that one's. */
    public static <T extends @Nullable Object> T acting(Supplier<T> work) {
        if (CURRENT.get() != null) {
            return work.get();
        }
        CURRENT.set(new Scope(false, new HashMap<>()));
        try {
            return work.get();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * @param owner the class whose query it is
     * @param key the arguments of the query
     * @param read runs the query; its result is shared by all callers and must not be changed
     */
    public static <T> T get(Class<?> owner, Object key, Supplier<T> read) {
        Scope scope = CURRENT.get();
        return scope == null || !scope.reading() ? read.get() : scope.get(owner, key, read);
    }

    /** As {@link #get}, also while something is written: for what acts read again and again, and none of them changes. */
    public static <T> T steady(Class<?> owner, Object key, Supplier<T> read) {
        Scope scope = CURRENT.get();
        return scope == null ? read.get() : scope.get(owner, key, read);
    }
}
