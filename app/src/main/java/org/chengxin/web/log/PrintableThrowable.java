package org.chengxin.web.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code %printableException}: an exception with its frames in lines of their own, and each message within its line. */
public final class PrintableThrowable extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy exception) {
        return super.throwableProxyToString(new Shown(exception));
    }

    /** The same exception with a message of one line. */
    private record Shown(IThrowableProxy of) implements IThrowableProxy {

        private static @Nullable IThrowableProxy shown(@Nullable IThrowableProxy exception) {
            return exception == null ? null : new Shown(exception);
        }

        @Override
        public @Nullable String getMessage() {
            return of.getMessage() == null ? null : Printable.of(of.getMessage());
        }

        @Override
        public @Nullable String getOverridingMessage() {
            return of.getOverridingMessage() == null ? null : Printable.of(of.getOverridingMessage());
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
