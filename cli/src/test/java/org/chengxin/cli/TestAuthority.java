package org.chengxin.cli;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
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
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority (RFC 3161) with fresh keys, its certificate issued by a root of its own. */
final class TestAuthority {

    private static final Date FROM = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Date TO = Date.from(FROM.toInstant().plus(Duration.ofDays(3650)));

    private final KeyPair keys;
    private final X509Certificate issuer;
    private final X509Certificate certificate;

    TestAuthority(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair root = generator.generateKeyPair();
        keys = generator.generateKeyPair();
        X500Name rootName = new X500Name("CN=root of " + name.substring(3));
        var self = new JcaX509v3CertificateBuilder(rootName, BigInteger.ONE, FROM, TO, rootName, root.getPublic());
        self.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        issuer = signed(self, root);
        var own = new JcaX509v3CertificateBuilder(
                rootName, BigInteger.TWO, FROM, TO, new X500Name(name), keys.getPublic());
        own.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        certificate = signed(own, root);
    }

    X509Certificate issuer() {
        return issuer;
    }

    X509Certificate certificate() {
        return certificate;
    }

    byte[] stamp(byte[] content, Instant at) throws Exception {
        return generator()
                .generate(request(content), BigInteger.TEN, Date.from(at))
                .getEncoded();
    }

    byte[] refusal() throws Exception {
        return generator()
                .generateRejectedResponse(new IllegalStateException("no"))
                .getEncoded();
    }

    private TimeStampResponseGenerator generator() throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate);
        var digest = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var tokens = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier("1.2.3.4.5"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256));
    }

    private static TimeStampRequest request(byte[] content) throws Exception {
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        return requests.generate(
                TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, KeyPair by) throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }
}
