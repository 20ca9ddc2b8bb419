package org.chengxin.web.ui;

/** One reason for a suspicion, with a bar for its weight beside those of the others. */
public record Reason(int weight, String words) {

    /** The bar's length in per cent of the heaviest reason's. */
    public int share(int heaviest) {
        return heaviest == 0 ? 0 : Math.max(2, weight * 100 / heaviest);
    }
}
