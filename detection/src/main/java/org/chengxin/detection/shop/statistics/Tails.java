package org.chengxin.detection.shop.statistics;

/**
 * Tail probabilities as surprise: minus the logarithm to base ten of the chance of something at least as unusual, 0 for
 * what is usual, 2 for one in a hundred, at most {@link #MOST}.
 */
public final class Tails {

    /** Largest exponent told: beyond one in a million million the model of chance itself is wrong. */
    public static final double MOST = 12;

    private static final int TERMS = 10_000;
    private static final int MANY = 4_000;

    private Tails() {}

    public static double surprise(double probability) {
        return probability >= 1 ? 0 : Math.min(MOST, -Math.log10(Math.max(probability, 1e-300)));
    }

    /** The chance of at least {@code count} where {@code mean} are expected by Poisson's law. */
    public static double poisson(long count, double mean) {
        if (count <= 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        double first = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
        if (count <= mean) {
            return 1 - belowPoisson(count, mean);
        }
        double sum = 0;
        double term = first;
        for (long each = count; term > sum * 1e-14 && each < count + TERMS; each++) {
            sum += term;
            term *= mean / (each + 1);
        }
        return Math.min(1, sum);
    }

    private static double belowPoisson(long count, double mean) {
        double sum = 0;
        double term = Math.exp((count - 1) * Math.log(mean) - mean - logFactorial(count - 1));
        for (long each = count - 1; each >= 0 && term > sum * 1e-14; each--) {
            sum += term;
            term *= each / mean;
        }
        return Math.min(1, sum);
    }

    /**
     * The chance of at least {@code count} of {@code of} where each has the chance {@code share} that itself differs
     * from group to group (beta-binomial): {@code spread} 0 is the plain binomial, 1 all or nothing.
     */
    public static double betaBinomial(int count, int of, double share, double spread) {
        // Not more than expected is no surprise, and needs no sum.
        if (count <= of * share || of == 0 || share >= 1) {
            return 1;
        }
        if (of > MANY) {
            // So many draws tell the share itself: a part of them tells as much.
            return betaBinomial((int) Math.round((double) count * MANY / of), MANY, share, spread);
        }
        double chance = Math.max(share, 1e-12);
        double weight = 1 / Math.max(spread, 1e-6) - 1;
        double a = Math.max(chance * weight, 1e-9);
        double b = Math.max((1 - chance) * weight, 1e-9);
        double term = Math.exp(logChoose(of, count) + logBeta(count + a, of - count + b) - logBeta(a, b));
        double sum = 0;
        for (int each = count; each <= of && term > sum * 1e-12; each++) {
            sum += term;
            term *= (of - each) * (each + a) / ((each + 1.0) * (of - each - 1 + b));
        }
        return Math.min(1, sum);
    }

    /**
     * The chance that Student's t with four degrees of freedom lies above: heavy tails, since times and prices of honest
     * trade have them.
     */
    public static double student(double above) {
        double square = above * above;
        if (above > 30) {
            return 3 / (square * square);
        }
        double ratio = square / (4 + square);
        double root = Math.sqrt(ratio);
        double half = 0.75 * (root - root * root * root / 3);
        return Math.max(1e-12, above > 0 ? 0.5 - half : 0.5 + half);
    }

    /** Natural logarithm of n! by Stirling's series above 20. */
    static double logFactorial(double n) {
        return logGamma(n + 1);
    }

    private static double logChoose(int of, int count) {
        return logFactorial(of) - logFactorial(count) - logFactorial(of - count);
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** Stirling's series after shifting the argument above 10; relative error below 1e-12. */
    static double logGamma(double x) {
        double shift = 0;
        double at = x;
        while (at < 10) {
            shift -= Math.log(at);
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return shift + (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
