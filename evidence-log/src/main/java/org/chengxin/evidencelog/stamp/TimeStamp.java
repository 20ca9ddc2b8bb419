package org.chengxin.evidencelog.stamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.merkle.VerificationException.Reason;

/**
 * Checks RFC 3161 time stamps 时间戳 over SHA-256, offline. The signer must be one of the trusted certificates or be certified
 * by one, and valid at the time stated; revocation is not asked for, since that needs the network.
 */
public final class TimeStamp {

    /** Bytes of the longest answer of an authority that is read. */
    public static final int MAXIMUM = 65_536;

    private static final int MAXIMUM_CERTIFICATES = 16;

    /** An instance of our own, which knows SM2 as well; nothing is registered in the platform. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private TimeStamp() {}

    /**
     * When the authority saw {@code stamped}.
     *
     * @param timeStampResponse TimeStampResp in DER, as the authority answered
     * @param stamped the very bytes that were dated
     * @throws VerificationException MALFORMED, ENTRY_MISMATCH (other bytes were dated), UNKNOWN_KEY (nobody trusted signed) or
     *     BAD_SIGNATURE
     */
    public static Instant verify(byte[] timeStampResponse, byte[] stamped, List<X509Certificate> trusted)
            throws VerificationException {
        TimeStampToken token = token(timeStampResponse);
        var stated = token.getTimeStampInfo();
        if (!stated.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
                || !MessageDigest.isEqual(stated.getMessageImprintDigest(), Sha256.of(stamped))) {
            throw new VerificationException(Reason.ENTRY_MISMATCH, "The time stamp is of other bytes");
        }
        Date time = stated.getGenTime();
        X509Certificate signer = signer(token, trusted, time);
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(signer));
        } catch (TSPException | OperatorCreationException | RuntimeException unfit) {
            throw new VerificationException(
                    Reason.BAD_SIGNATURE, "The time stamp does not hold: " + unfit.getMessage());
        }
        return time.toInstant();
    }

    /** The certificate that a token brings along as its signer's; nobody vouches for it yet. */
    public static X509Certificate claimedSigner(byte[] timeStampResponse) throws VerificationException {
        TimeStampToken token = token(timeStampResponse);
        try {
            for (X509Certificate each : brought(token)) {
                if (token.getSID().match(new X509CertificateHolder(each.getEncoded()))) {
                    return each;
                }
            }
        } catch (GeneralSecurityException | IOException | RuntimeException unusable) {
            // told below
        }
        throw new VerificationException(Reason.UNKNOWN_KEY, "The time stamp brings no certificate of its signer");
    }

    /** The certificates of a PEM file, at least one. */
    public static List<X509Certificate> certificates(byte[] pem) throws VerificationException {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509", PROVIDER);
            List<X509Certificate> certificates = new ArrayList<>();
            for (var each : factory.generateCertificates(new ByteArrayInputStream(pem))) {
                certificates.add((X509Certificate) each);
            }
            if (!certificates.isEmpty() && certificates.size() <= MAXIMUM_CERTIFICATES) {
                return certificates;
            }
        } catch (CertificateException | RuntimeException unreadable) {
            // told below
        }
        throw new VerificationException(
                Reason.MALFORMED, "Not a PEM file of 1 to " + MAXIMUM_CERTIFICATES + " certificates");
    }

    private static TimeStampToken token(byte[] response) throws VerificationException {
        if (response.length <= MAXIMUM) {
            try {
                TimeStampToken token = new TimeStampResponse(response).getTimeStampToken();
                if (token != null) {
                    return token;
                }
            } catch (TSPValidationException contradicts) {
                throw new VerificationException(
                        Reason.BAD_SIGNATURE, "The time stamp contradicts itself: " + contradicts.getMessage());
            } catch (TSPException | IOException | RuntimeException malformed) {
                // told below
            }
        }
        throw new VerificationException(Reason.MALFORMED, "Not a time-stamp response with a token");
    }

    /** The certificate that the token names, of those trusted or of those it brings along and somebody trusted certified. */
    private static X509Certificate signer(TimeStampToken token, List<X509Certificate> trusted, Date time)
            throws VerificationException {
        try {
            for (X509Certificate each : trusted) {
                if (token.getSID().match(new X509CertificateHolder(each.getEncoded()))) {
                    return each;
                }
            }
            List<X509Certificate> brought = brought(token);
            for (X509Certificate each : brought) {
                if (token.getSID().match(new X509CertificateHolder(each.getEncoded()))) {
                    requireCertified(each, brought, trusted, time);
                    return each;
                }
            }
        } catch (GeneralSecurityException | IOException | RuntimeException unusable) {
            // told below
        }
        throw new VerificationException(
                Reason.UNKNOWN_KEY, "The time stamp is signed by nobody who was trusted when it was made");
    }

    private static List<X509Certificate> brought(TimeStampToken token) throws GeneralSecurityException, IOException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509", PROVIDER);
        List<X509Certificate> brought = new ArrayList<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            if (brought.size() < MAXIMUM_CERTIFICATES) {
                brought.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded())));
            }
        }
        return brought;
    }

    private static void requireCertified(
            X509Certificate signer, List<X509Certificate> brought, List<X509Certificate> trusted, Date time)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()), target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(time);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought), PROVIDER));
        CertPathBuilder.getInstance("PKIX", PROVIDER).build(parameters);
    }
}
