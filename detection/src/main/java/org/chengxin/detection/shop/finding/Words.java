package org.chengxin.detection.shop.finding;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** A finding in words that a court can follow, in English or Chinese. */
public final class Words {

    private final ResourceBundle bundle;

    private Words(Locale language) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle("org.chengxin.detection.shop.finding.words", language, noFallback);
    }

    public static Words english() {
        return new Words(Locale.ROOT);
    }

    public static Words chinese() {
        return new Words(Locale.CHINESE);
    }

    public String of(Part part) {
        return filled("measure." + part.measure().key(), number(part.value()), number(part.expected()))
                .replace("{0%}", number(100 * part.value()))
                .replace("{1%}", number(100 * part.expected()));
    }

    /** Sentence on the innocent explanation that was looked for, and how far it goes. */
    public String of(Counter counter) {
        String what = bundle.getString("explanation." + counter.explanation().key());
        return Double.isNaN(counter.share())
                ? filled("looked-without-answer", what, "")
                : filled("looked", what, Math.round(100 * counter.share()) + " %");
    }

    /** All parts of a finding in one line. */
    public String of(Finding finding) {
        return finding.parts().stream().map(this::of).collect(Collectors.joining(" "));
    }

    private String filled(String key, String first, String second) {
        return bundle.getString(key).replace("{0}", first).replace("{1}", second);
    }

    /** Three digits that count, and no more. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, value);
    }
}
