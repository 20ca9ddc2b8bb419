package org.chengxin.detection.learn;

/**
 * Minimizes a smooth convex function by limited-memory BFGS (Liu and Nocedal, Mathematical Programming,
 * 1989). Each step goes down, so that however early it ends the point is not worse than the first.
 */
final class Lbfgs {

    private static final int REMEMBERED = 8;
    private static final double ENOUGH = 1e-4;

    /** A function of many variables with its slope. */
    interface Function {
        /** @param slope is overwritten */
        double at(double[] point, double[] slope);
    }

    private final Function function;
    private final int size;
    private final double[][] moves = new double[REMEMBERED][];
    private final double[][] turns = new double[REMEMBERED][];
    private int kept;

    private Lbfgs(Function function, int size) {
        this.function = function;
        this.size = size;
    }

    /** Starts at zero and ends where the slope has shrunk to a small share of the first, or after so many steps. */
    static double[] lowest(Function function, int size, int steps, double share) {
        return new Lbfgs(function, size).run(steps, share);
    }

    private double[] run(int steps, double share) {
        double[] point = new double[size];
        double[] slope = new double[size];
        double value = function.at(point, slope);
        double flat = share * Vectors.length(slope);
        for (int step = 0; step < steps && Vectors.length(slope) > flat; step++) {
            double[] direction = direction(slope);
            double fall = Vectors.dot(direction, slope);
            double[] next = new double[size];
            double[] nextSlope = new double[size];
            double length = kept == 0 ? 1 / Vectors.length(slope) : 1;
            double nextValue = Double.POSITIVE_INFINITY;
            for (int tries = 0; tries < 40; tries++, length /= 2) {
                for (int at = 0; at < size; at++) {
                    next[at] = point[at] + length * direction[at];
                }
                nextValue = function.at(next, nextSlope);
                if (nextValue <= value + ENOUGH * length * fall) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                return point;
            }
            remember(point, next, slope, nextSlope);
            point = next;
            slope = nextSlope;
            value = nextValue;
        }
        return point;
    }

    private void remember(double[] from, double[] to, double[] slopeFrom, double[] slopeTo) {
        double[] move = new double[size];
        double[] turn = new double[size];
        for (int at = 0; at < size; at++) {
            move[at] = to[at] - from[at];
            turn[at] = slopeTo[at] - slopeFrom[at];
        }
        if (Vectors.dot(move, turn) > 1e-12 * Vectors.dot(turn, turn)) {
            moves[kept % REMEMBERED] = move;
            turns[kept % REMEMBERED] = turn;
            kept++;
        }
    }

    /** The slope turned round and bent by the remembered steps (the two loops of the paper). */
    private double[] direction(double[] slope) {
        double[] direction = new double[size];
        for (int at = 0; at < size; at++) {
            direction[at] = -slope[at];
        }
        int oldest = Math.max(0, kept - REMEMBERED);
        double[] shares = new double[REMEMBERED];
        for (int each = kept - 1; each >= oldest; each--) {
            int at = each % REMEMBERED;
            shares[at] = Vectors.dot(moves[at], direction) / Vectors.dot(moves[at], turns[at]);
            Vectors.add(direction, turns[at], -shares[at]);
        }
        if (kept > 0) {
            int last = (kept - 1) % REMEMBERED;
            double scale = Vectors.dot(moves[last], turns[last]) / Vectors.dot(turns[last], turns[last]);
            Vectors.scale(direction, scale);
        }
        for (int each = oldest; each < kept; each++) {
            int at = each % REMEMBERED;
            double back = Vectors.dot(turns[at], direction) / Vectors.dot(moves[at], turns[at]);
            Vectors.add(direction, moves[at], shares[at] - back);
        }
        return direction;
    }
}
