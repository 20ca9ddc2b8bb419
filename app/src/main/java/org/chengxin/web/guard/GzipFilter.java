package org.chengxin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Decompresses gzip bodies of the API (RFC 9110 section 8.4.1.3); the length limit applies to the decompressed body. */
final class GzipFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            chain.doFilter(request, response);
            return;
        }
        Unpacked unpacked = new Unpacked(request, encoding.strip());
        try {
            chain.doFilter(unpacked, response);
        } finally {
            unpacked.release();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    /** The request with its body decompressed. */
    private static final class Unpacked extends HttpServletRequestWrapper {

        private final String encoding;
        private @Nullable ServletInputStream body;

        Unpacked(HttpServletRequest request, String encoding) {
            super(request);
            this.encoding = encoding;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
                    throw new RefusedBodyException(GuardProblem.BODY_ENCODING);
                }
                String type = Objects.toString(getContentType(), "");
                body = new Body(super.getInputStream(), BodyLimitPolicy.most(getRequestURI(), type));
            }
            return body;
        }

        /** Releases the native memory of the decompressor. */
        void release() throws IOException {
            if (body != null) {
                body.close();
            }
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    /** Decompresses while reading, up to the length limit. */
    private static final class Body extends ServletInputStream {

        private final InputStream packed;
        private final long most;
        private @Nullable GZIPInputStream unpacked;
        private long read;
        private boolean finished;

        Body(InputStream packed, long most) {
            this.packed = packed;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int more = unpack(into, offset, length);
            finished = more < 0;
            read += Math.max(more, 0);
            if (read > most) {
                throw new RefusedBodyException(GuardProblem.BODY_TOO_LARGE);
            }
            return more;
        }

        /** Invalid or truncated gzip is a client error. */
        private int unpack(byte[] into, int offset, int length) throws IOException {
            try {
                if (unpacked == null) {
                    unpacked = new GZIPInputStream(packed);
                }
                return unpacked.read(into, offset, length);
            } catch (java.util.zip.ZipException | java.io.EOFException broken) {
                throw new RefusedBodyException(GuardProblem.BODY_ENCODING);
            }
        }

        @Override
        public void close() throws IOException {
            if (unpacked != null) {
                unpacked.close();
            }
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read in the request's own thread");
        }
    }
}
