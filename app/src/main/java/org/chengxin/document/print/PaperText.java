package org.chengxin.document.print;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Text of a paper, as sealed.
 *
 * @param matter number of the matter
 * @param code verification code, as printed
 */
public record PaperText(
        String title,
        String number,
        String office,
        LocalDate day,
        String matter,
        List<String> paragraphs,
        String closing,
        String code) {

    /** Paragraphs and the closing line, all that stands above the signature. */
    public List<String> text() {
        return closing.isEmpty()
                ? paragraphs
                : Stream.concat(paragraphs.stream(), Stream.of(closing)).toList();
    }

    /** The same under another number. */
    public PaperText numbered(String other) {
        return new PaperText(title, other, office, day, matter, paragraphs, closing, code);
    }

    /** The legal day in the form of papers, 2026年3月2日. */
    public String signedOn() {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * Whether a paragraph is the addressee line (主送机关), which stands at the margin: the first one, if it ends with a colon.
     */
    boolean isAddressee(int paragraph) {
        return paragraph == 0 && paragraphs.get(0).endsWith("：");
    }

    /** All printed text. */
    public String all() {
        return title + number + office + String.join("", paragraphs) + closing + code + signedOn();
    }
}
