package org.chengxin.web.ui;

/** One reason of a result: signed points and words, shown as a bar. */
public record Reason(int points, String words) {

    /** The bar's length in per cent of the heaviest reason's. */
    public int share(int heaviest) {
        return heaviest == 0 ? 0 : Math.max(2, Math.abs(points) * 100 / heaviest);
    }

    public boolean negative() {
        return points < 0;
    }

    /** With its sign, so that plus and minus do not depend on colour. */
    public String signed() {
        return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
    }
}
