package org.chengxin.evidencelog.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a witness answers to a request, as HTTP will carry it: status, content type and body. */
public record Answer(int status, String contentType, byte[] body) {
    static final int OK = 200;
    static final int MALFORMED = 400;
    static final int UNTRUSTED = 403;
    static final int UNKNOWN = 404;
    static final int WRONG_METHOD = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int UNPROVEN = 422;
    static final int FAILED = 500;
    static final int BUSY = 503;

    static final String TEXT = "text/plain; charset=utf-8";
    static final String SIZE = "text/x.tlog.size";

    public Answer {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The body as text. */
    public String text() {
        return new String(body, UTF_8);
    }

    static Answer of(int status, String text) {
        return new Answer(status, TEXT, (Conversation.plain(text) + "\n").getBytes(UTF_8));
    }

    static Answer cosigned(String lines) {
        return new Answer(OK, TEXT, lines.getBytes(UTF_8));
    }

    static Answer conflict(long size) {
        return new Answer(CONFLICT, SIZE, (size + "\n").getBytes(UTF_8));
    }
}
