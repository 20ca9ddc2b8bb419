package org.chengxin.web.ui;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser keeps instead of showing it. */
public final class Download {

    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    public static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");

    private Download() {}

    /**
     * The value of {@code Content-Disposition} (RFC 6266).
     *
     * @param name of the file, in any script
     */
    public static String name(String name) {
        ContentDisposition.Builder attached = ContentDisposition.attachment();
        return (PLAIN.matcher(name).matches()
                        ? attached.filename(name)
                        : attached.filename(name, StandardCharsets.UTF_8))
                .build()
                .toString();
    }

    /** @param name of the file, in any script */
    public static ResponseEntity<byte[]> of(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name(name))
                .body(content);
    }
}
