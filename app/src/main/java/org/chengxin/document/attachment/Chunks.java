package org.chengxin.document.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.chengxin.evidence.Confidential;
import org.springframework.stereotype.Component;

/** File content in chunks, each encrypted together with its file and position, so that chunks cannot be swapped. */
@Component
class Chunks {

    private static final int PIECE = 256 << 10;
    private static final int PLACE = 20;

    private final AttachmentStore store;
    private final Confidential confidential;

    Chunks(AttachmentStore store, Confidential confidential) {
        this.store = store;
        this.confidential = confidential;
    }

    void write(UUID attachment, byte[] content) {
        for (int from = 0, number = 0; from < content.length; from += PIECE, number++) {
            int length = Math.min(PIECE, content.length - from);
            byte[] plain = Arrays.copyOf(place(attachment, number), PLACE + length);
            System.arraycopy(content, from, plain, PLACE, length);
            store.insertChunk(attachment, number, confidential.encrypt(plain));
        }
    }

    /** Reads chunk by chunk, without holding a connection while the client is slow. */
    void read(UUID attachment, long bytes, OutputStream to) throws IOException {
        long left = bytes;
        for (int number = 0; left > 0; number++) {
            byte[] plain = store.chunk(attachment, number)
                    .map(confidential::decrypt)
                    .orElseThrow(() -> new IOException("a piece of an attachment is gone"));
            if (!Arrays.equals(plain, 0, PLACE, place(attachment, number), 0, PLACE)) {
                throw new IOException("a piece of an attachment is in another's place");
            }
            to.write(plain, PLACE, plain.length - PLACE);
            left -= plain.length - PLACE;
        }
    }

    private static byte[] place(UUID attachment, int number) {
        return ByteBuffer.allocate(PLACE)
                .putLong(attachment.getMostSignificantBits())
                .putLong(attachment.getLeastSignificantBits())
                .putInt(number)
                .array();
    }
}
