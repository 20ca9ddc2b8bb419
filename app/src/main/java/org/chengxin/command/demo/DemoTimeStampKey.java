package org.chengxin.command.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.chengxin.evidencelog.file.DataDirectory;

/** Key (P-256) and self-signed certificate of the demo's authority; the certificate allows time stamps and nothing else. */
record DemoTimeStampKey(PrivateKey secret, X509Certificate certificate, Path certificateFile) {

    private static final String SECRET = "tsa.pkcs8";
    private static final String CERTIFICATE = "tsa.pem";
    private static final Duration VALIDITY = Duration.ofDays(3_650);

    static DemoTimeStampKey kept(Path directory, Clock clock) throws IOException {
        Path certificate = directory.resolve(CERTIFICATE);
        try {
            // the certificate is written last: without it the pair was left half made
            if (!Files.exists(certificate)) {
                make(directory, clock.instant().minus(Duration.ofMinutes(5)), VALIDITY);
            }
            byte[] secret = Files.readAllBytes(directory.resolve(SECRET));
            return new DemoTimeStampKey(
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(secret)),
                    (X509Certificate) CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))),
                    certificate);
        } catch (GeneralSecurityException | OperatorCreationException failure) {
            throw new IOException("the demo's time-stamp key in " + directory + " cannot be used", failure);
        }
    }

    static void make(Path directory, Instant from, Duration validity)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Chengxin 诚信")
                .addRDN(BCStyle.CN, "演示时间戳（演示，无法律效力）")
                .build();
        var certificate = new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(64, new SecureRandom()).add(BigInteger.ONE),
                        Date.from(from),
                        Date.from(from.plus(validity)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        DataDirectory.writeDurably(directory.resolve(SECRET), pair.getPrivate().getEncoded());
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        DataDirectory.writeDurably(directory.resolve(CERTIFICATE), pem.getBytes(StandardCharsets.US_ASCII));
    }
}
