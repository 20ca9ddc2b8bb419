package org.chengxin.detection.trust;

/** The lowest and the highest rating that can be given; the middle is neither praise nor blame. */
public record Scale(double low, double high) {

    public Scale {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("a scale goes from a lower to a higher number");
        }
    }

    /** @param text such as {@code -10:10} */
    public static Scale parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a scale is LOW:HIGH");
        }
        try {
            return new Scale(
                    Double.parseDouble(text.substring(0, colon)), Double.parseDouble(text.substring(colon + 1)));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a scale is LOW:HIGH, two numbers", noNumber);
        }
    }

    public boolean holds(double rating) {
        return rating >= low && rating <= high;
    }

    /** From -1, the lowest, to 1. */
    float position(double rating) {
        return (float) Math.max(-1, Math.min(1, 2 * (rating - low) / (high - low) - 1));
    }
}
