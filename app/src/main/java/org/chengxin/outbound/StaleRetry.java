package org.chengxin.outbound;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * One more try, at once, when a connection that had answered before is closed without a byte of this answer: its server ended it while the
 * request was under way (RFC 9112 9.5). Nothing else is tried again.
 */
final class StaleRetry implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
        @Nullable EndpointDetails connection = HttpClientContext.cast(context).getEndpointDetails();
        return tries == 1
                && connection != null
                && connection.getResponseCount() > 0
                && (failure instanceof NoHttpResponseException || failure instanceof SocketException);
    }

    @Override
    public boolean retryRequest(HttpResponse answer, int tries, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse answer, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
