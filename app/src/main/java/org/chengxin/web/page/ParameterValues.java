package org.chengxin.web.page;

import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;

/** Formats a parameter's value with its unit in the reader's language. */
final class ParameterValues {

    private ParameterValues() {}

    /** Falls back to the raw value if the program no longer knows the unit. */
    static String words(Parameter parameter, Parameters parameters, Texts texts) {
        String answer = Parameter.title(parameter.name()) + "." + parameter.value();
        return texts.has(answer) ? texts.of(answer) : number(parameter, parameters, texts);
    }

    private static String number(Parameter parameter, Parameters parameters, Texts texts) {
        return parameters
                .unit(parameter.name())
                .map(unit -> texts.of(unit.text(), unit.told(parameter.value())))
                .orElse(parameter.value());
    }
}
