package org.chengxin.document.attachment;

import java.util.Map;
import java.util.UUID;

/**
 * Metadata of a file, as in forms and sealed acts.
 *
 * @param type a media type of {@link FileType}
 * @param sha256 of the content, hexadecimal
 */
public record Attachment(UUID id, String name, String type, long bytes, String sha256) {

    /** Sealed form, in place of the id: the digest lets anybody check the file and reveals nothing of its content. */
    public Map<String, Object> value() {
        return Map.of("id", id.toString(), "name", name, "type", type, "bytes", bytes, "sha256", sha256);
    }
}
