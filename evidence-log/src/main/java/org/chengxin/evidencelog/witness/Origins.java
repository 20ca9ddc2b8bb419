package org.chengxin.evidencelog.witness;

import org.chengxin.evidencelog.merkle.Sha256;

/** The name under which a witness serves a log: lower-case hex of SHA-256 of its origin (C2SP tlog-witness). */
public final class Origins {
    private Origins() {}

    public static String hash(String origin) {
        return Sha256.hex(origin);
    }
}
