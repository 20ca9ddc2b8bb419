package org.chengxin.detection.spark;

import java.util.Collection;
import java.util.Comparator;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/**
 * The heap of one executor, and how many markets are judged there at once. Spark keeps a share of it for sorting
 * (spark.memory.fraction); the models have the rest.
 *
 * @param bytes what the models can have
 * @param tasks how many run at once
 */
record Room(long bytes, int tasks) {

    /** What Spark itself sets aside, whatever the share. */
    private static final long SET_ASIDE = 300L << 20;

    private static final long MEBI = 1 << 20;

    static Room of(SparkContext spark) {
        SparkConf settings = spark.getConf();
        long heap = spark.isLocal()
                ? Runtime.getRuntime().maxMemory()
                : settings.getSizeAsBytes("spark.executor.memory", "1g");
        int cores = spark.isLocal()
                ? spark.defaultParallelism()
                : settings.getInt("spark.executor.cores", 1) / settings.getInt("spark.task.cpus", 1);
        double share = settings.getDouble("spark.memory.fraction", 0.6);
        return new Room((long) (Math.max(0, heap - SET_ASIDE) * (1 - share)), Math.max(1, cores));
    }

    /**
     * Refuses before anything is shuffled.
     *
     * @param sizes the records of each market
     * @throws UnreadableException where the largest markets that may meet on one executor do not fit
     */
    void require(Collection<Long> sizes, long bytesARecord) {
        long records = sizes.stream()
                .sorted(Comparator.reverseOrder())
                .limit(tasks)
                .mapToLong(Long::longValue)
                .sum();
        long needed = records * bytesARecord;
        if (needed > bytes) {
            throw new UnreadableException(
                    "the largest %d of %,d markets hold %,d records and need %,d MiB on one executor, where there are %,d: "
                                    .formatted(
                                            Math.min(tasks, sizes.size()), sizes.size(), records, up(needed), up(bytes))
                            + "give --executor-memory (locally -Xmx) more or --conf spark.memory.fraction less, let fewer"
                            + " tasks meet (--executor-cores 1), or part the markets further with --by");
        }
    }

    static String tooLittle(long needed) {
        return "too little heap: this market needs %,d MiB on its executor, all of it: --executor-memory"
                .formatted(up(needed));
    }

    private static long up(long bytes) {
        return (bytes + MEBI - 1) / MEBI;
    }
}
