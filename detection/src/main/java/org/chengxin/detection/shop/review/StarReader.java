package org.chengxin.detection.shop.review;

import java.util.Arrays;
import java.util.List;

/**
 * Reads from a text whether it praises or complains: logistic regression on hashed letter pieces, trained by stochastic
 * gradient descent on the stars of the reviews themselves (L. Bottou, COMPSTAT 2010), each text judged by the half of
 * the sellers it does not belong to.
 *
 * <p>Invariant: no text is judged by a model that has seen it; NaN where there are too few texts to learn from.
 */
final class StarReader {

    private static final int BITS = 18;
    private static final int ROUNDS = 4;
    private static final int LEAST = 100;
    private static final int LONGEST = 600;

    private final double[] complains;

    /** @param halves 0 or 1 for each text, the same for all of one seller */
    StarReader(List<String> texts, int[] stars, int[] halves) {
        complains = new double[texts.size()];
        Arrays.fill(complains, Double.NaN);
        String[] plain = new String[texts.size()];
        for (int text = 0; text < plain.length; text++) {
            String letters = TextTwins.plain(texts.get(text));
            plain[text] = letters.substring(0, Math.min(LONGEST, letters.length()));
        }
        for (int half = 0; half < 2; half++) {
            learn(plain, stars, halves, half);
        }
    }

    private void learn(String[] plain, int[] stars, int[] halves, int half) {
        int good = 0;
        int bad = 0;
        for (int text = 0; text < plain.length; text++) {
            if (halves[text] != half && !plain[text].isEmpty()) {
                good += stars[text] >= 4 ? 1 : 0;
                bad += stars[text] <= 2 ? 1 : 0;
            }
        }
        if (good < LEAST || bad < LEAST) {
            return;
        }
        float[] weights = new float[1 << BITS];
        double intercept = Math.log((double) bad / good);
        for (int round = 0; round < ROUNDS; round++) {
            double rate = 0.6 / (1 + round);
            for (int text = 0; text < plain.length; text++) {
                if (halves[text] != half && !plain[text].isEmpty() && stars[text] != 3) {
                    int[] pieces = pieces(plain[text]);
                    double gradient = chance(weights, intercept, pieces) - (stars[text] <= 2 ? 1 : 0);
                    float step = (float) (rate * gradient / Math.sqrt(pieces.length));
                    for (int piece : pieces) {
                        weights[piece] -= step;
                    }
                    intercept -= 0.01 * rate * gradient;
                }
            }
        }
        for (int text = 0; text < plain.length; text++) {
            if (halves[text] == half && !plain[text].isEmpty()) {
                complains[text] = chance(weights, intercept, pieces(plain[text]));
            }
        }
    }

    private static double chance(float[] weights, double intercept, int[] pieces) {
        double sum = 0;
        for (int piece : pieces) {
            sum += weights[piece];
        }
        return 1 / (1 + Math.exp(-intercept - sum / Math.sqrt(pieces.length)));
    }

    /** Pieces of one to four letters, hashed; short ones tell much in Chinese, long ones elsewhere. */
    private static int[] pieces(String plain) {
        int length = plain.length();
        int[] pieces = new int[4 * length];
        int many = 0;
        for (int start = 0; start < length; start++) {
            int hash = 0x811C9DC5;
            for (int end = start; end < Math.min(length, start + 4); end++) {
                hash = (hash ^ plain.charAt(end)) * 0x01000193;
                pieces[many++] = (hash ^ hash >>> 15) & (1 << BITS) - 1;
            }
        }
        return Arrays.copyOf(pieces, many);
    }

    /** Probability that the text complains. */
    double complains(int text) {
        return complains[text];
    }
}
