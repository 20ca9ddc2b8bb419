package org.chengxin.evidencelog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A web server that is not trusted gives files of a bounded size or a reasoned failure. */
class HttpSourceTest {
    private HttpServer http;
    private HttpSource source;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(Wire.anyPort(), 0);
        http.start();
        source = new HttpSource(
                URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/log"));
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void aFileIsFetchedBelowThePrefixPackedOrNot() throws Exception {
        byte[] bytes = new byte[5_000];
        bytes[4_999] = 7;
        answer("/log/tile/entries/000", 200, bytes, "");
        answer("/log/tile/entries/001", 200, gzip(bytes), "gzip");
        answer("/log/checkpoint", 200, new byte[0], "");

        assertThat(source.fetch("tile/entries/000")).isEqualTo(bytes);
        assertThat(source.fetch("tile/entries/001")).isEqualTo(bytes);
        assertThat(source.fetch("checkpoint")).isEmpty();
    }

    @Test
    void absentIsToldApartFromUnreachable() {
        answer("/log/tile/0/001", 410, new byte[0], "");
        answer("/log/tile/0/002", 500, new byte[] {1}, "");
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> source.fetch("tile/0/000"));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> source.fetch("tile/0/001"));
        assertThatIOException()
                .isThrownBy(() -> source.fetch("tile/0/002"))
                .withMessageContaining("500")
                .isNotInstanceOf(NoSuchFileException.class);
        http.stop(0);
        assertThatIOException().isThrownBy(() -> source.fetch("tile/0/003")).isNotInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anEndlessAnswerAndAZipBombAreCutOff() throws Exception {
        answer("/log/tile/0/000", 200, new byte[8_193], "");
        answer("/log/checkpoint", 200, gzip(new byte[3_000_000]), "gzip");
        answer("/log/tile/0/001", 200, new byte[] {1, 2, 3}, "gzip");
        assertThatIOException().isThrownBy(() -> source.fetch("tile/0/000")).withMessageContaining("8192");
        assertThatIOException().isThrownBy(() -> source.fetch("checkpoint")).withMessageContaining("unpacks");
        assertThatIOException().isThrownBy(() -> source.fetch("tile/0/001"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        http.createContext("/log/checkpoint", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            send(exchange, 302, new byte[0]);
        });
        answer("/elsewhere", 200, new byte[] {1}, "");
        assertThatIOException().isThrownBy(() -> source.fetch("checkpoint")).withMessageContaining("302");
    }

    private void answer(String path, int status, byte[] body, String encoding) {
        http.createContext(path, exchange -> {
            if (!encoding.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Encoding", encoding);
            }
            send(exchange, status, body);
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }
}
