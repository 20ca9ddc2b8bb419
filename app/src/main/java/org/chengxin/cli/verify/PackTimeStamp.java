package org.chengxin.cli.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * The RFC 3161 time stamp of a pack, over the SHA-256 of its checkpoint and signed by the certificate that the token
 * carries; whether that certificate deserves trust is another question, which only a certificate from elsewhere answers.
 *
 * @param signer the subject of the token's certificate
 * @param trusted the certificate is the one that the verifier trusts, or was issued by it
 */
record PackTimeStamp(Instant at, String signer, boolean trusted) {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** Empty-handed with null if the time stamp does not hold for {@code stamped}, in whatever way. */
    static @Nullable PackTimeStamp check(byte[] response, byte[] stamped, @Nullable X509Certificate authority) {
        try {
            TimeStampResponse parsed = new TimeStampResponse(response);
            TimeStampToken token = parsed.getTimeStampToken();
            // 0 and 1 are the two kinds of "granted"
            return token == null || parsed.getStatus() > 1 ? null : checked(token, stamped, authority);
        } catch (IOException
                | TSPException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException malformed) {
            // the parsers of hostile DER also throw class casts and the like
            return null;
        }
    }

    private static @Nullable PackTimeStamp checked(
            TimeStampToken token, byte[] stamped, @Nullable X509Certificate authority)
            throws TSPException, CMSException, OperatorCreationException, GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(stamped);
        boolean covers = token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), digest);
        Collection<X509CertificateHolder> holders = token.getCertificates().getMatches(null);
        X509CertificateHolder holder = holders.stream()
                .filter(each -> token.getSID().match(each))
                .findFirst()
                .orElse(null);
        if (!covers || holder == null) {
            return null;
        }
        X509Certificate certificate =
                new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
        token.validate(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate));
        Date at = token.getTimeStampInfo().getGenTime();
        return new PackTimeStamp(
                at.toInstant(),
                certificate.getSubjectX500Principal().getName(),
                authority != null && isBy(certificate, authority, at));
    }

    private static boolean isBy(X509Certificate certificate, X509Certificate authority, Date at) {
        try {
            if (!Arrays.equals(certificate.getEncoded(), authority.getEncoded())) {
                certificate.verify(authority.getPublicKey(), PROVIDER);
                authority.checkValidity(at);
                return authority.getBasicConstraints() >= 0
                        && certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
            }
            return true;
        } catch (GeneralSecurityException notBy) {
            return false;
        }
    }

    /** The first certificate of a PEM file. */
    static X509Certificate certificate(byte[] pem) throws UnreadableException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509", PROVIDER)
                    .generateCertificate(new ByteArrayInputStream(pem));
        } catch (GeneralSecurityException | RuntimeException none) {
            throw new UnreadableException("--tsa names no certificate", "--tsa 指定的不是证书");
        }
    }
}
