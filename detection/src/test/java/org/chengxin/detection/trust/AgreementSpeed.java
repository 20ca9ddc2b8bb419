package org.chengxin.detection.trust;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;

/** No test: how many ratings one step of the fixed point takes a second. See docs/performance.md. */
final class AgreementSpeed {

    private static final int STEPS = 10;

    private AgreementSpeed() {}

    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        Agreement fixed = start(count);
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (int round = 0; round < 5; round++) {
            long processor = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            for (int step = 0; step < STEPS; step++) {
                fixed.step();
            }
            System.out.printf(
                    "%,d ratings, %d steps: %.1f million a second, %.1f a second of processor time; load %.1f%n",
                    count,
                    STEPS,
                    1e3 * STEPS * count / (System.nanoTime() - wall),
                    1e3 * STEPS * count / (machine.getProcessCpuTime() - processor),
                    machine.getSystemLoadAverage());
        }
    }

    /** A fifth as many raters and a fiftieth as many ratees, some of each far more often than others. */
    private static Agreement start(int count) {
        Random random = new Random(1);
        int[] from = new int[count];
        int[] to = new int[count];
        float[] ratings = new float[count];
        double[] times = new double[count];
        for (int at = 0; at < count; at++) {
            from[at] = (int) (count / 5 * random.nextDouble() * random.nextDouble());
            to[at] = (int) (count / 50 * Math.pow(random.nextDouble(), 3));
            ratings[at] = random.nextInt(5) / 2f - 1;
            times[at] = random.nextInt(1 << 20);
        }
        RatedNetwork network = RatedNetwork.of(from, to, ratings, times, count);
        RaterReputation reputation = new RaterReputation(network, new boolean[0]);
        return Agreement.start(
                network,
                BurstWeights.of(network),
                reputation,
                new boolean[network.raters().size()]);
    }
}
