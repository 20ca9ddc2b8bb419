package org.chengxin.outbound;

import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.util.TimeValue;

/**
 * Makes the HTTP/1.1 client: whatever a client does by itself is off (redirects, retries but for one, cookies, proxies of the machine, inflating).
 * Certificates are checked for the name that was asked for, with the JVM's trust store in operation.
 */
final class PlainClient {

    static final RequestConfig CONFIG = RequestConfig.custom()
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setExpectContinueEnabled(false)
            .build();

    /** More than there are callers at once: webhooks alone have 32 threads. */
    private static final int CONNECTIONS = 256;

    private PlainClient() {}

    static CloseableHttpClient of(CheckedAddresses addresses, SSLContext trust) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(5, TimeUnit.SECONDS)
                                // a host is looked up and checked anew at least this often
                                .setTimeToLive(30, TimeUnit.SECONDS)
                                // a connection that its server has ended is seen before a post meets it, most times
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setDefaultRequestConfig(CONFIG)
                .setUserAgent("chengxin")
                .disableRedirectHandling()
                .setRetryStrategy(new StaleRetry())
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }
}
