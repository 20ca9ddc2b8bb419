package org.chengxin.evidence.anchor;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.chengxin.evidencelog.merkle.Sha256;

/** An authority as they are outside of demos: RSA, its certificate issued by a root of 20 years. */
final class CertifiedAuthority {

    private final X509Certificate root;
    private final X509Certificate leaf;
    private final KeyPair pair;

    CertifiedAuthority(Instant from, Duration validity) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        KeyPair rootPair = generator.generateKeyPair();
        X500Name rootName = new X500Name("CN=test root");
        root = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                rootName,
                                BigInteger.ONE,
                                Date.from(from),
                                Date.from(from.plus(Duration.ofDays(7_300))),
                                rootName,
                                rootPair.getPublic())
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(rootPair.getPrivate())));
        pair = generator.generateKeyPair();
        leaf = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                rootName,
                                BigInteger.TWO,
                                Date.from(from),
                                Date.from(from.plus(validity)),
                                new X500Name("CN=test authority"),
                                pair.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder("SHA256withRSA").build(rootPair.getPrivate())));
    }

    X509Certificate root() {
        return root;
    }

    byte[] stamp(byte[] bytes, Instant time) throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), leaf),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1)),
                new ASN1ObjectIdentifier("2.999.2"));
        tokens.addCertificates(new JcaCertStore(List.of(leaf)));
        TimeStampRequestGenerator request = new TimeStampRequestGenerator();
        request.setCertReq(true);
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(request.generate(TSPAlgorithms.SHA256, Sha256.of(bytes)), BigInteger.ONE, Date.from(time))
                .getEncoded();
    }
}
