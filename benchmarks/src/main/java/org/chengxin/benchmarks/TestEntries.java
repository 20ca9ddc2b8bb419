package org.chengxin.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Entries that cannot be compressed, and what the machine does with the same bytes when nothing else is asked of it. */
final class TestEntries {

    static final int LENGTH = 200;
    static final int BATCH = 256;

    private static final int ROUNDS = 2_000;

    private final byte[] random = new byte[1 << 20];

    TestEntries() {
        new SplittableRandom(1).nextBytes(random);
    }

    List<byte[]> batch(long first, int count) {
        List<byte[]> batch = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            ByteBuffer entry = ByteBuffer.allocate(LENGTH).putLong(first + index);
            int start = (int) ((first + index) * 31 % (random.length - LENGTH));
            batch.add(entry.put(random, start, LENGTH - Long.BYTES).array());
        }
        return batch;
    }

    /** Leaves a second, one thread. */
    double hashRate() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<byte[]> batch = batch(0, BATCH);
            long start = 0;
            // The first half warms up.
            for (int round = 0; round < 2 * ROUNDS; round++) {
                start = round == ROUNDS ? System.nanoTime() : start;
                for (byte[] entry : batch) {
                    digest.update((byte) 0);
                    digest.digest(entry);
                }
            }
            return ROUNDS * (double) BATCH / ((System.nanoTime() - start) / 1e9);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Entries a second when each batch is written to a growing file and synced. */
    double writeRate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            for (int round = 0; round < ROUNDS; round++) {
                ByteBuffer bytes = ByteBuffer.allocate(BATCH * (LENGTH + Short.BYTES));
                batch((long) round * BATCH, BATCH)
                        .forEach(entry -> bytes.putShort((short) LENGTH).put(entry));
                bytes.flip();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
            }
            return ROUNDS * (double) BATCH / ((System.nanoTime() - start) / 1e9);
        }
    }
}
