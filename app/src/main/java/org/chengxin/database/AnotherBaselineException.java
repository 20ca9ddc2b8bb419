package org.chengxin.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database was made by another edition of the program. */
final class AnotherBaselineException extends IllegalStateException {

    AnotherBaselineException() {
        super("the database was made by another edition of the program and stays as it is:"
                + " start that one, or begin with a new data directory"
                + "（数据库由本程序的另一版本建立，未作改动：请启动原版本，或者另用新的数据目录）");
    }

    /** Has Spring tell it in a sentence instead of a trace; named in {@code META-INF/spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<AnotherBaselineException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, AnotherBaselineException cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }
}
