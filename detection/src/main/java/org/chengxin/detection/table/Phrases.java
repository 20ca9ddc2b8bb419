package org.chengxin.detection.table;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a package in one language, with which reasons are written. */
public final class Phrases {

    /** Lowest exponent told: beyond one in a million million the model of chance itself is wrong. */
    private static final int LEAST = -12;

    private final ResourceBundle bundle;
    private final String space;

    private Phrases(ResourceBundle bundle, String space) {
        this.bundle = bundle;
        this.space = space;
    }

    /**
     * Chinese, then English.
     *
     * @param of a class beside whose package the words lie, in files called {@code words}
     */
    public static List<Phrases> both(Class<?> of) {
        return List.of(in(of, Locale.CHINESE, ""), in(of, Locale.ROOT, " "));
    }

    private static Phrases in(Class<?> of, Locale language, String space) {
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        String name = of.getPackageName() + ".words";
        return new Phrases(ResourceBundle.getBundle(name, language, of.getClassLoader(), noFallback), space);
    }

    /** The sentence of the key with the values in their places. */
    public String text(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int at = 0; at < values.length; at++) {
            shown[at] = values[at].toString();
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(shown);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Sentences one after the other, as the language parts them. */
    public String joined(List<String> sentences) {
        return String.join(space, sentences);
    }

    /** A number with one digit behind the point, where it is not whole. */
    public static String tenths(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The power of ten from above, never beyond what a model of chance can say. */
    public static int power(double logChance) {
        return (int) Math.max(LEAST, Math.ceil(logChance / Math.log(10)));
    }
}
