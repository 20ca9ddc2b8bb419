package org.chengxin.detection.account;

import java.util.Random;

/** A made-up town of accounts: fraudsters do things a little differently, and mostly keep to their own gangs. */
final class Town {

    final double[][] features;
    final int[] ends;
    final boolean[] fraud;

    Town(int accounts, double share, double homophily, double apart, long seed) {
        Random random = new Random(seed);
        fraud = new boolean[accounts];
        int[] gang = new int[accounts];
        for (int account = 0; account < accounts; account++) {
            fraud[account] = random.nextDouble() < share;
            gang[account] = random.nextInt(8);
        }
        features = new double[6][accounts];
        for (int account = 0; account < accounts; account++) {
            for (int column = 0; column < 6; column++) {
                double shift = fraud[account] && column < 3 ? apart : 0;
                features[column][account] = Math.exp(random.nextGaussian() + shift);
            }
        }
        int edges = accounts * 6;
        ends = new int[2 * edges];
        for (int edge = 0; edge < edges; edge++) {
            int one = random.nextInt(accounts);
            int other = random.nextInt(accounts);
            for (int tries = 0; tries < 400 && random.nextDouble() < homophily; tries++) {
                if (fraud[one] == fraud[other] && (!fraud[one] || gang[one] == gang[other])) {
                    break;
                }
                other = random.nextInt(accounts);
            }
            ends[2 * edge] = one;
            ends[2 * edge + 1] = other;
        }
    }

    Graph graph() {
        return Graph.of(fraud.length, ends, ends.length / 2);
    }

    /** The labels of so large a share of the accounts; the others' are NaN. */
    double[] labels(double share, long seed) {
        Random random = new Random(seed);
        double[] labels = new double[fraud.length];
        for (int account = 0; account < labels.length; account++) {
            labels[account] = random.nextDouble() < share ? (fraud[account] ? 1 : 0) : Double.NaN;
        }
        return labels;
    }
}
