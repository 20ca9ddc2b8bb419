package org.chengxin.detection.rating;

import org.chengxin.detection.table.Names;

/**
 * Ids that are no number from 0 to 2³¹ − 1: 64-bit ones and words. A number below 0 stands for each, in the order of their
 * first appearance, so that what counts and sorts ids needs to know of numbers alone.
 */
public final class IdTexts {

    /** All ids are numbers. */
    public static final IdTexts NUMBERS = new IdTexts();

    /** Longer ones are a broken line. */
    static final int LONGEST = 128;

    private final Names names = new Names();

    /** None yet. */
    public IdTexts() {}

    /** @return below 0; 0 where the text is no id: empty, a number below 0, or with other than letters, digits and -_.:@/# */
    public int number(String text) {
        boolean sound = !text.isEmpty()
                && text.length() <= LONGEST
                && Character.isLetterOrDigit(text.charAt(0))
                && text.chars().allMatch(each -> Character.isLetterOrDigit(each) || "-_.:@/#".indexOf(each) >= 0);
        return sound ? Integer.MIN_VALUE + names.number(text) : 0;
    }

    /** The number that stands for a text; 0 where none does. */
    public int find(String text) {
        int known = names.find(text);
        return known == Names.NONE ? 0 : Integer.MIN_VALUE + known;
    }

    /** Text of an id, as the input has it. */
    public String text(int id) {
        return id < 0 ? names.text(id - Integer.MIN_VALUE) : Integer.toString(id);
    }
}
