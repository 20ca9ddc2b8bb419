package org.chengxin.web.page;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chengxin.rule.Parameter;
import org.chengxin.rule.Parameters;
import org.chengxin.web.Texts;

/** Formats a parameter's value with its unit in the reader's language. */
final class ParameterValues {

    private static final int ANSWERS = 9;

    private ParameterValues() {}

    /** Falls back to the raw value if the program no longer knows the unit. */
    static String words(Parameter parameter, Parameters parameters, Texts texts) {
        String answer = Parameter.title(parameter.name()) + "." + parameter.value();
        return texts.has(answer) ? texts.of(answer) : number(parameter, parameters, texts);
    }

    /** What the value of a parameter is counted in, or which answer each number stands for; empty if the program no longer knows it. */
    static String unit(String name, Parameters parameters, Texts texts) {
        String answers = IntStream.rangeClosed(1, ANSWERS)
                .filter(number -> texts.has(Parameter.title(name) + "." + number))
                .mapToObj(number -> number + " " + texts.of(Parameter.title(name) + "." + number))
                .collect(Collectors.joining("；"));
        return answers.isEmpty()
                ? parameters
                        .unit(name)
                        .map(known -> texts.of(known.text() + ".name"))
                        .orElse("")
                : answers;
    }

    private static String number(Parameter parameter, Parameters parameters, Texts texts) {
        return parameters
                .unit(parameter.name())
                .map(unit -> texts.of(unit.text(), unit.told(parameter.value())))
                .orElse(parameter.value());
    }
}
