package org.chengxin.intake.proof;

import java.time.Instant;
import java.util.List;
import org.chengxin.evidence.Erasures.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * What the explanation of a court pack tells.
 *
 * @param index of the entry in the log
 * @param size of the checkpoint that the proof is under
 * @param witnesses whose cosignatures the policy knows, by name
 * @param source who reported it; absent for what this system worked out itself, and for what was erased
 * @param erased how it was erased, if it was
 * @param erasedBy index of the entry that says so
 * @param stamped whether a time stamp is in the pack
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
     * Who reported it.
     *
     * @param kind the word of the kind of organisation
     * @param footing the word of the footing
     * @param sources how many organisations report the same
     */
    public record Source(String name, String organisation, String kind, String footing, int sources) {}

    public String checkCommand() {
        return "./chengxin verify " + id + "-pack.zip --policy policy";
    }

    public String stampCommand() {
        return "openssl ts -verify -in timestamp.tsr -data checkpoint -CAfile timestamp.pem";
    }
}
