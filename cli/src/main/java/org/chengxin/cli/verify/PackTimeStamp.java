package org.chengxin.cli.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.stamp.TimeStamp;
import org.jspecify.annotations.Nullable;

/**
 * The RFC 3161 time stamp of a pack, over the SHA-256 of its checkpoint and signed by the certificate that the token
 * carries; whether that certificate deserves trust is another question, which only a certificate from elsewhere answers.
 *
 * @param signer the subject of the token's certificate
 * @param trusted the certificate is one that the verifier trusts, or was certified by one
 */
record PackTimeStamp(Instant at, String signer, boolean trusted) {

    /** Empty-handed with null if the time stamp does not hold for {@code stamped}, in whatever way. */
    static @Nullable PackTimeStamp check(byte[] response, byte[] stamped, List<X509Certificate> authorities) {
        try {
            X509Certificate signer = TimeStamp.claimedSigner(response);
            Instant at = TimeStamp.verify(response, stamped, List.of(signer));
            return new PackTimeStamp(
                    at, signer.getSubjectX500Principal().getName(), holds(response, stamped, authorities));
        } catch (VerificationException defective) {
            return null;
        }
    }

    private static boolean holds(byte[] response, byte[] stamped, List<X509Certificate> authorities) {
        try {
            TimeStamp.verify(response, stamped, authorities);
            return true;
        } catch (VerificationException notByThese) {
            return false;
        }
    }

    /** The certificates of a PEM file. */
    static List<X509Certificate> certificates(byte[] pem) throws UnreadableException {
        try {
            return TimeStamp.certificates(pem);
        } catch (VerificationException none) {
            throw new UnreadableException("--tsa names no certificate", "--tsa 指定的不是证书");
        }
    }
}
