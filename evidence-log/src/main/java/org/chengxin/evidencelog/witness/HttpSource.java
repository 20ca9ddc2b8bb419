package org.chengxin.evidencelog.witness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPInputStream;
import org.chengxin.evidencelog.EntryBundle;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.TilePath;

/**
 * A log on a web server, by its prefix. Answers are bounded by what a file of that kind can hold and by 30 s; gzip is
 * undone, since tlog-tiles allows it for bundles without having been asked for.
 */
public final class HttpSource implements LogSource {
    private static final int MAXIMUM_CHECKPOINT = 1_000_000;
    private static final int TILE = TilePath.FULL_WIDTH * 32;
    private static final int MAXIMUM_BUNDLE = TilePath.FULL_WIDTH * (Short.BYTES + EntryBundle.MAXIMUM_ENTRY);

    private final HttpExchanges exchanges = new HttpExchanges();
    private final String prefix;

    public HttpSource(URI prefix) {
        String text = prefix.toString();
        this.prefix = text.endsWith("/") ? text : text + '/';
    }

    @Override
    public byte[] fetch(String path) throws IOException {
        int limit = limit(path);
        HttpResponse<byte[]> response = exchanges.get(URI.create(prefix + path), limit);
        int status = response.statusCode();
        if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
            throw new NoSuchFileException(prefix + path);
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IOException(prefix + path + " answers " + status);
        }
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return packed ? unpack(path, response.body(), limit) : response.body();
    }

    private byte[] unpack(String path, byte[] packed, int limit) throws IOException {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = unpacked.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IOException(prefix + path + " unpacks to more than " + limit + " bytes");
            }
            return bytes;
        }
    }

    private static int limit(String path) {
        if (path.startsWith("tile/entries/")) {
            return MAXIMUM_BUNDLE;
        }
        return path.startsWith("tile/") ? TILE : MAXIMUM_CHECKPOINT;
    }
}
