package org.chengxin.intake.signature;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.chengxin.shared.ProblemException;
import org.chengxin.signature.ContentDigest;

/** A content that is digested while it is read, and at its end compared with what was signed. */
final class SignedContent extends FilterInputStream {

    private final MessageDigest digest = ContentDigest.begin();
    private final byte[] signed;
    private boolean compared;

    SignedContent(InputStream content, byte[] signed) {
        super(content);
        this.signed = signed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int more = super.read(into, offset, length);
        if (more > 0) {
            digest.update(into, offset, more);
        } else if (more < 0 && !compared) {
            compared = true;
            if (!MessageDigest.isEqual(signed, digest.digest())) {
                throw new ProblemException(SignatureProblem.CONTENT, "Content-Digest");
            }
        }
        return more;
    }

    /** So that nothing is passed over undigested. */
    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 8_192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
