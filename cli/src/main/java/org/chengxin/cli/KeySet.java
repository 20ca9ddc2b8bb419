package org.chengxin.cli;

import java.util.Arrays;

/** Set of the types and keys sent, as 64-bit fingerprints: sixteen bytes or so each, since a run may have millions. */
final class KeySet {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] slots = new long[1 << 12];
    private int size;

    /** Adds a key; false if it was there. */
    synchronized boolean add(String type, String key) {
        if (2 * size >= slots.length) {
            grow();
        }
        boolean added = put(slots, fingerprint(type + '\n' + key));
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] wider = new long[2 * slots.length];
        Arrays.stream(slots).filter(each -> each != 0).forEach(each -> put(wider, each));
        slots = wider;
    }

    private static boolean put(long[] into, long fingerprint) {
        int at = (int) (fingerprint >>> 32) & into.length - 1;
        while (into[at] != 0) {
            if (into[at] == fingerprint) {
                return false;
            }
            at = at + 1 & into.length - 1;
        }
        into[at] = fingerprint;
        return true;
    }

    /** FNV-1a with the finish of MurmurHash3, so that all bits count; never 0, which is an empty slot. */
    private static long fingerprint(String text) {
        long hash = BASIS;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
