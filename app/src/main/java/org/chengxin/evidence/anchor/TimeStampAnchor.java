package org.chengxin.evidence.anchor;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.stamp.TimeStamp;
import org.chengxin.outbound.Outbound;
import org.chengxin.outbound.OutboundException;
import org.chengxin.outbound.Reply;

/** RFC 3161 time stamps over HTTP: SHA-256 of the note, a fresh nonce, the authority's certificate in the answer. */
final class TimeStampAnchor implements Anchor {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final URI url;
    private final byte[] pem;
    private final List<X509Certificate> trusted;
    private final Outbound outbound;
    private final SecureRandom random = new SecureRandom();

    TimeStampAnchor(URI url, byte[] pem, Outbound outbound) throws VerificationException {
        this.url = url;
        this.pem = pem;
        this.trusted = TimeStamp.certificates(pem);
        this.outbound = outbound;
    }

    @Override
    public String kind() {
        return "rfc3161";
    }

    @Override
    public String certificatePem() {
        return new String(pem, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] anchor(byte[] checkpointNote) throws AnchorException {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request =
                    generator.generate(TSPAlgorithms.SHA256, Sha256.of(checkpointNote), new BigInteger(128, random));
            Reply reply =
                    outbound.post(url, "application/timestamp-query", request.getEncoded(), TimeStamp.MAXIMUM, TIMEOUT);
            if (reply.status() != 200 || !reply.contentType().startsWith("application/timestamp-reply")) {
                throw new AnchorException("the time-stamp authority answered " + reply.status());
            }
            // checks the nonce: a replayed answer would date today's checkpoint too early
            new TimeStampResponse(reply.body()).validate(request);
            verify(reply.body(), checkpointNote);
            return reply.body();
        } catch (OutboundException unreachable) {
            throw new AnchorException(String.valueOf(unreachable.getMessage()));
        } catch (TSPException | IOException | VerificationException | RuntimeException unfit) {
            throw new AnchorException("the time-stamp authority's answer does not hold: " + unfit.getMessage());
        }
    }

    @Override
    public Instant verify(byte[] receipt, byte[] checkpointNote) throws VerificationException {
        return TimeStamp.verify(receipt, checkpointNote, trusted);
    }
}
