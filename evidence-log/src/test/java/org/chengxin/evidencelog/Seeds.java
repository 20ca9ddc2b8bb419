package org.chengxin.evidencelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded chance: {@code -Dseed} repeats a run, the seed stands in every failure message. */
public final class Seeds {
    private Seeds() {}

    public static long seed() {
        return Long.getLong("seed", 20_261_201L);
    }

    /** How often long loops run: small in a build, {@code -Dsoak} for a long night. */
    public static int soak(int otherwise) {
        return Integer.getInteger("soak", otherwise);
    }

    /** Entries of 0 to {@code longest} random bytes. */
    public static List<byte[]> entries(Random random, int count, int longest) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] entry = new byte[random.nextInt(longest + 1)];
            random.nextBytes(entry);
            entries.add(entry);
        }
        return entries;
    }
}
