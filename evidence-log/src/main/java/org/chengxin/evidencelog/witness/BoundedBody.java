package org.chengxin.evidencelog.witness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects an answer, in the parts it comes in, and gives up when it is longer than allowed. */
final class BoundedBody implements BodySubscriber<BoundedBody.Parts> {
    private final int limit;
    private final List<byte[]> parts = new ArrayList<>();
    private final CompletableFuture<Parts> whole = new CompletableFuture<>();
    private int length;
    private Flow.@Nullable Subscription subscription;

    BoundedBody(int limit) {
        this.limit = limit;
    }

    /** A whole answer, in memory once. */
    record Parts(List<byte[]> parts, int length) {
        InputStream stream() {
            return new SequenceInputStream(Collections.enumeration(
                    parts.stream().map(ByteArrayInputStream::new).toList()));
        }

        byte[] bytes() {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            parts.forEach(bytes::put);
            return bytes.array();
        }
    }

    @Override
    public CompletionStage<Parts> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > limit - length) {
                if (subscription != null) {
                    subscription.cancel();
                }
                whole.completeExceptionally(new IOException("The answer has more than " + limit + " bytes"));
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            parts.add(part);
            length += part.length;
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(new Parts(parts, length));
    }
}
