package org.chengxin.web.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;

/** {@code %printable}: the log message, escaped to one line. */
public final class PrintableMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        @Nullable String message = super.convert(event);
        return message == null ? "" : Printable.of(message);
    }
}
