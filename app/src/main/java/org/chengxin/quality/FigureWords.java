package org.chengxin.quality;

import java.util.Locale;
import org.chengxin.intake.ReportTypes;
import org.chengxin.quality.DriftPolicy.Break;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Figures in words, with the meanings of fields as the schema pages tell them. */
@Component
class FigureWords {

    private final Texts texts;
    private final ReportTypes types;
    private final Combinations combinations;

    FigureWords(Texts texts, ReportTypes types, Combinations combinations) {
        this.texts = texts;
        this.types = types;
        this.combinations = combinations;
    }

    String of(String type, String figure) {
        return of(type, figure, texts.locale());
    }

    /** In a given language, for what is kept. */
    String of(String type, String figure, Locale language) {
        if (figure.equals(ReportFigures.ALL)) {
            return texts.in(language, "quality.figure.all");
        }
        if (figure.equals(ReportFigures.LATE)) {
            return texts.in(language, "quality.figure.late");
        }
        if (figure.equals(ReportFigures.REWRITTEN)) {
            return texts.in(language, "quality.figure.rewritten");
        }
        if (figure.equals(ReportFigures.WITHDRAWN)) {
            return texts.in(language, "quality.figure.withdrawn");
        }
        if (figure.startsWith(ReportFigures.IMPOSSIBLE)) {
            return combinations
                    .behind(type, figure)
                    .map(each -> texts.in(
                            language,
                            "quality.figure.impossible",
                            language.equals(Locale.ENGLISH) ? each.en() : each.zh()))
                    .orElse(figure);
        }
        int word = figure.indexOf('=');
        String path = word < 0 ? figure : figure.substring(0, word);
        String field = field(type, path, language);
        if (word < 0) {
            return texts.in(language, "quality.figure.filled", field);
        }
        String value = figure.substring(word + 1);
        return value.equals(ReportFigures.TRUE)
                ? texts.in(language, "quality.figure.true", field)
                : texts.in(language, "quality.figure.word", field, word(type, path, value, language));
    }

    private String field(String type, String path, Locale language) {
        String special = "intake.field." + type + "." + path;
        return texts.in(
                language, texts.has(special) ? special : "intake.field." + path.substring(path.lastIndexOf('.') + 1));
    }

    /** The word of a closed list as its type names it; a word that the type no longer has stays as it is. */
    private String word(String type, String path, String word, Locale language) {
        return types.find(type)
                .flatMap(each -> each.schema().find(path))
                .map(field -> texts.in(language, field.text(word)))
                .orElse(word);
    }

    /** What was usual or seen: a number of reports, or a share. */
    String amount(Break told, double amount) {
        return told.figure().equals(ReportFigures.ALL)
                ? texts.of("quality.reports", Math.round(amount))
                : share(amount);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }
}
