package org.chengxin.cli.mapping;

import org.jspecify.annotations.Nullable;

/** Fills one field of a report from a row. */
interface Field {

    /** Null when the field is to be left out; what is wrong is told to the scope. */
    @Nullable
    Object value(Scope scope);

    /** The same in every report. */
    record Constant(Object constant) implements Field {
        @Override
        public Object value(Scope scope) {
            return constant;
        }
    }

    /** The row's place in the list it is nested in, from 1. */
    record Position() implements Field {
        @Override
        public Object value(Scope scope) {
            return String.valueOf(scope.position());
        }
    }
}
