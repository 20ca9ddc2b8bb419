package org.chengxin.web.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Arrays;
import org.chengxin.database.DatabaseFault;
import org.jspecify.annotations.Nullable;

/**
 * {@code %printableException}: an exception with one line per frame and escaped messages; a single line if frames are of no
 * use, and without the database's message.
 */
public final class PrintableThrowable extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy exception) {
        Throwable thrown = exception instanceof ThrowableProxy own ? own.getThrowable() : null;
        return switch (ExceptionLogging.kind(thrown)) {
            case OURS -> super.throwableProxyToString(new Shown(exception));
            case DATABASE_AWAY, CLIENT_GONE ->
                Printable.of(exception.getClassName() + ": "
                                + ExceptionLogging.message(java.util.Objects.requireNonNull(thrown)))
                        + System.lineSeparator();
        };
    }

    /** The same exception with an escaped message. */
    private record Shown(IThrowableProxy of) implements IThrowableProxy {

        private static @Nullable IThrowableProxy shown(@Nullable IThrowableProxy exception) {
            return exception == null ? null : new Shown(exception);
        }

        @Override
        public @Nullable String getMessage() {
            String message =
                    of instanceof ThrowableProxy own ? ExceptionLogging.message(own.getThrowable()) : of.getMessage();
            return message == null ? null : Printable.of(message);
        }

        @Override
        public @Nullable String getOverridingMessage() {
            String message = of.getOverridingMessage();
            if (message != null && of instanceof ThrowableProxy own && DatabaseFault.sql(own.getThrowable()) != null) {
                message = of.getClassName() + ": " + ExceptionLogging.message(own.getThrowable());
            }
            return message == null ? null : Printable.of(message);
        }

        @Override
        public String getClassName() {
            return of.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return of.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return of.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return shown(of.getCause());
        }

        @Override
        public IThrowableProxy @Nullable [] getSuppressed() {
            return of.getSuppressed() == null
                    ? null
                    : Arrays.stream(of.getSuppressed()).map(Shown::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return of.isCyclic();
        }
    }
}
