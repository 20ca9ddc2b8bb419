package org.chengxin.evidencelog.witness;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.chengxin.evidencelog.LogSource;
import org.chengxin.evidencelog.TilePath;

/**
 * A log on a web server, by its prefix. Answers are bounded by what a file of that kind can hold and by 30 s; gzip is
 * undone, since tlog-tiles allows it for bundles without having been asked for.
 */
public final class HttpSource implements LogSource {
    private final HttpExchanges exchanges = new HttpExchanges();
    private final String prefix;

    public HttpSource(URI prefix) {
        String text = prefix.toString();
        this.prefix = text.endsWith("/") ? text : text + '/';
    }

    @Override
    public byte[] fetch(String path) throws IOException {
        HttpResponse<BoundedBody.Parts> response = get(path);
        return isPacked(response)
                ? unpack(path, response.body().stream())
                : response.body().bytes();
    }

    @Override
    public InputStream open(String path) throws IOException {
        HttpResponse<BoundedBody.Parts> response = get(path);
        InputStream body = response.body().stream();
        return isPacked(response) ? unpacked(path, body) : body;
    }

    private InputStream unpacked(String path, InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed);
        } catch (ZipException | EOFException damaged) {
            throw new IOException(prefix + path + " is no gzip: " + damaged.getMessage(), damaged);
        }
    }

    private HttpResponse<BoundedBody.Parts> get(String path) throws IOException {
        HttpResponse<BoundedBody.Parts> response =
                exchanges.get(URI.create(prefix + path), TilePath.maximumBytes(path));
        int status = response.statusCode();
        if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
            throw new NoSuchFileException(prefix + path);
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new IOException(prefix + path + " answers " + status);
        }
        return response;
    }

    private static boolean isPacked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
    }

    private byte[] unpack(String path, InputStream packed) throws IOException {
        int limit = TilePath.maximumBytes(path);
        try (InputStream unpacked = unpacked(path, packed)) {
            byte[] bytes = unpacked.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new IOException(prefix + path + " unpacks to more than " + limit + " bytes");
            }
            return bytes;
        }
    }
}
