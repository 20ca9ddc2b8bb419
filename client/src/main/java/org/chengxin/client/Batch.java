package org.chengxin.client;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** The body of one request: reports written straight to bytes, up to the limits of the API. */
final class Batch {

    static final int MOST_ITEMS = 1_000;
    /** Stop adding here; half of what the server takes leaves room for the last report. */
    static final int FULL_BYTES = 8 << 20;

    static final int MOST_BYTES = 16 << 20;

    private final Bytes bytes = new Bytes();
    private final int count;

    private Batch(List<Report> reports) {
        int written = 0;
        try (JsonGenerator out = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("reports");
            while (written < reports.size() && written < MOST_ITEMS && size(out) < FULL_BYTES) {
                write(out, reports.get(written));
                written++;
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        this.count = written;
    }

    /** As many of the first reports as fit into one request, at least one. */
    static Batch of(List<Report> reports) {
        Batch batch = new Batch(reports);
        return batch.tooLarge() && batch.count > 1 ? new Batch(reports.subList(0, batch.count - 1)) : batch;
    }

    int count() {
        return count;
    }

    /** A single report that no request can carry. */
    boolean tooLarge() {
        return bytes.size() > MOST_BYTES;
    }

    /** Holds the body, and room behind it. */
    byte[] array() {
        return bytes.array();
    }

    /** Of the body in bytes. */
    int length() {
        return bytes.size();
    }

    private int size(JsonGenerator out) {
        return bytes.size() + out.streamWriteOutputBuffered();
    }

    private static void write(JsonGenerator out, Report report) {
        out.writeStartObject();
        out.writeStringProperty("type", report.type());
        out.writeStringProperty("key", report.key());
        writeText(out, "supersedes", report.supersedes());
        writeText(out, "reason", report.reason());
        out.writeName("data");
        Json.write(out, report.data());
        out.writeEndObject();
    }

    private static void writeText(JsonGenerator out, String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
    }

    /** Lends its buffer instead of copying it. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes() {
            super(1 << 18);
        }

        byte[] array() {
            return buf;
        }
    }
}
