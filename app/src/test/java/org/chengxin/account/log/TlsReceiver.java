package org.chengxin.account.log;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The certificate of a receiver, made for a test, and those who believe it. */
public final class TlsReceiver {

    private static final char[] PASSWORD = "test".toCharArray();

    private static final X500Name AUTHORITY = new X500Name("CN=authority of a test");

    private final KeyPair pair;
    private final X509Certificate authority;
    private final X509Certificate certificate;

    /** @param host an address, or a name, that the certificate is for */
    public TlsReceiver(String host, Instant until) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        KeyPair issuer = generator.generateKeyPair();
        pair = generator.generateKeyPair();
        authority = signed(
                builder(AUTHORITY, issuer, Instant.now().plus(Duration.ofDays(1)))
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(true)),
                issuer);
        int kind = Character.isDigit(host.charAt(0)) ? GeneralName.iPAddress : GeneralName.dNSName;
        GeneralNames names = new GeneralNames(new GeneralName(kind, host));
        certificate = signed(
                builder(new X500Name("CN=syslog receiver"), pair, until)
                        .addExtension(Extension.subjectAlternativeName, false, names),
                issuer);
    }

    private static X509v3CertificateBuilder builder(X500Name name, KeyPair pair, Instant until) {
        Date from = Date.from(until.minus(Duration.ofDays(30)));
        return new JcaX509v3CertificateBuilder(
                AUTHORITY, BigInteger.ONE, from, Date.from(until), name, pair.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair issuer) throws Exception {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate())));
    }

    ServerSocketFactory sockets() throws Exception {
        return identity().getServerSocketFactory();
    }

    /** Of the server that shows this certificate. */
    public SSLContext identity() throws Exception {
        KeyStore store = empty();
        store.setKeyEntry("receiver", pair.getPrivate(), PASSWORD, new Certificate[] {certificate, authority});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** Of a sender that trusts the authority of this receiver and no other. */
    SSLSocketFactory believed() throws Exception {
        return trust().getSocketFactory();
    }

    /** As {@link #believed}. */
    public SSLContext trust() throws Exception {
        KeyStore store = empty();
        store.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
