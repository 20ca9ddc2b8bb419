package org.chengxin.web.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suppresses repeated warnings and errors for a minute; all failures by an unavailable database count as one, and so do all by
 * lost clients.
 */
public final class RepeatFilter extends Filter<ILoggingEvent> {

    private static final long MINUTE = 60_000;
    private static final int REMEMBERED = 500;

    private final Map<String, Long> written = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return event.getLevel().isGreaterOrEqual(Level.WARN) && isRepeated(key(event), event.getTimeStamp())
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    private synchronized boolean isRepeated(String key, long now) {
        Long last = written.get(key);
        if (last != null && now - last >= 0 && now - last < MINUTE) {
            return true;
        }
        written.put(key, now);
        return false;
    }

    private static String key(ILoggingEvent event) {
        Throwable thrown = thrown(event);
        ExceptionLogging.Kind kind = ExceptionLogging.kind(thrown);
        return kind == ExceptionLogging.Kind.OURS
                ? event.getLoggerName()
                        + ' '
                        + event.getFormattedMessage()
                        + ' '
                        + (thrown == null ? "" : thrown.getClass().getName() + ' ' + ExceptionLogging.message(thrown))
                : kind.name();
    }

    static @Nullable Throwable thrown(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
    }
}
