package org.chengxin.detection.ring;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** A block in words that an officer reads aloud and a court can follow. */
final class RingWords {

    /** Lowest exponent told: beyond one in a million million the model of chance itself is wrong. */
    private static final int LEAST = -12;

    private final ResourceBundle bundle;
    private final String space;

    private RingWords(Locale language, String space) {
        this.space = space;
        Control noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        bundle = ResourceBundle.getBundle("org.chengxin.detection.ring.words", language, noFallback);
    }

    static RingWords english() {
        return new RingWords(Locale.ROOT, " ");
    }

    static RingWords chinese() {
        return new RingWords(Locale.CHINESE, "");
    }

    /** What heads the line of a block or a crowd. */
    String head(boolean named, int number) {
        return text(named ? "block" : "crowd", Integer.toString(number));
    }

    String of(RingBlock block) {
        RingEvidence evidence = block.evidence();
        int items =
                (int) block.cells().stream().mapToInt(RingCell::item).distinct().count();
        String met = text(
                "met",
                Integer.toString(block.members().length),
                Integer.toString(evidence.repeated()),
                Integer.toString(evidence.within()),
                Integer.toString(evidence.ratings()),
                Integer.toString(items),
                Integer.toString(evidence.days()),
                String.format(Locale.ROOT, "%.1f", evidence.expected()),
                Integer.toString(evidence.outside()));
        String said = met + space + stars(evidence.opinions());
        Ties.Tie tie = evidence.tie();
        if (tie != null) {
            said += space
                    + text(
                            tie.opened() ? "opened" : "tie",
                            Integer.toString(tie.members()),
                            tie.opened() ? Integer.toString(Ties.Tie.days()) : sort(tie.sort()));
        }
        if (evidence.contractor()) {
            said += space + text("contractor");
        }
        if (block.verdict() != BlockVerdict.NAMED) {
            return said + space + text(block.verdict().key());
        }
        int power = Math.max(LEAST, (int) Math.ceil(block.logChance() / Math.log(10)));
        said += space
                + text("chance", Integer.toString(power))
                + space
                + text("nearby", Integer.toString(block.nearby().length));
        if (block.framed().length > 0) {
            said += space + text("framed", Integer.toString(block.framed().length));
        }
        return block.tied() > 0 ? said + space + text("sold", Integer.toString(block.tied())) : said;
    }

    /** The word of a channel; a channel named by whoever wrote the file keeps its name. */
    private String sort(String sort) {
        String key = "sort." + sort;
        return bundle.containsKey(key) ? bundle.getString(key) : sort;
    }

    private String stars(Opinions opinions) {
        String shares = text(
                opinions.praise() ? "praise" : "smear",
                Integer.toString(opinions.ratings()),
                hundredths(opinions.share()),
                Integer.toString(opinions.star()),
                hundredths(opinions.usual()));
        return shares + space + text(opinions.free() ? "alike" : "differ");
    }

    private static String hundredths(double share) {
        return Long.toString(Math.round(100 * share));
    }

    private String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
