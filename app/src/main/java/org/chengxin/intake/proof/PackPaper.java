package org.chengxin.intake.proof;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.Erasures.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * The content of a court pack's explanation.
 *
 * @param index of the entry in the log
 * @param size of the proof's checkpoint
 * @param witnesses names of the witnesses in the policy
 * @param source who reported it; absent for this system's own results and for erased facts
 * @param erased the erasure, if it was erased
 * @param erasedBy index of the erasure's entry
 * @param stamped whether the pack has a time stamp
 * @param simulated whether keys and time stamps are those of a demo
 * @param files in the pack
 */
public record PackPaper(
        String id,
        String type,
        Instant sealedAt,
        long index,
        int position,
        String origin,
        long size,
        List<String> witnesses,
        @Nullable Source source,
        @Nullable Erasure erased,
        @Nullable Long erasedBy,
        boolean stamped,
        boolean simulated,
        List<String> files) {

    /**
     * The reporter.
     *
     * @param kind the word of the kind of organisation
     * @param footing the word of the footing
     * @param sources how many organisations report the same content
     */
    public record Source(String name, String organisation, String kind, String footing, int sources) {}

    public String checkCommand() {
        return "./chengxin verify " + id + "-pack.zip --policy policy";
    }

    public String stampCommand() {
        return "openssl ts -verify -in timestamp.tsr -data checkpoint -CAfile timestamp.pem";
    }
}
