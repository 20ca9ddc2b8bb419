package org.chengxin.document.print;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands on a paper, as it was sealed.
 *
 * @param matter the number of the matter
 * @param code for verification, as printed
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

    /** The legal day as it is written under a paper, 2026年3月2日. */
    public String signedOn() {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Whether a paragraph is the line of the addressee (主送机关), which stands at the margin: the first, up to its colon. */
    boolean isAddressee(int paragraph) {
        return paragraph == 0 && paragraphs.get(0).endsWith("：");
    }

    /** Everything that will be printed of it. */
    public String all() {
        return title + number + office + String.join("", paragraphs) + closing + code + signedOn();
    }
}
