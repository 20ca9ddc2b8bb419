package org.chengxin.web.ui;

/** One reason of a result: signed points and words, shown as a bar. */
public record Reason(int points, String words) {

    /** The length of the bar in per cent, beside the heaviest reason of the list. */
    public int share(int heaviest) {
        return heaviest == 0 ? 0 : Math.max(2, Math.abs(points) * 100 / heaviest);
    }

    public boolean negative() {
        return points < 0;
    }

    /** With its sign, so that plus and minus are told without colour. */
    public String signed() {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }
}
