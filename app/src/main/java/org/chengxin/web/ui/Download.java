package org.chengxin.web.ui;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser keeps instead of showing it. */
public final class Download {

    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    /** @param name of the file, in any script */
    public static ResponseEntity<byte[]> of(MediaType type, String name, byte[] content) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        ContentDisposition.Builder attached = ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (plain ? attached.filename(name) : attached.filename(name, StandardCharsets.UTF_8))
                                .build()
                                .toString())
                .body(content);
    }
}
