package org.chengxin.document.attachment;

import java.util.Map;
import java.util.UUID;

/**
 * A file, as forms and sealed acts name it.
 *
 * @param type a media type of {@link FileType}
 * @param sha256 of the content, hexadecimal
 */
public record Attachment(UUID id, String name, String type, long bytes, String sha256) {

    /** In place of its id in what is sealed: by the digest anybody can check the file, and nothing of it is said. */
    public Map<String, Object> value() {
        return Map.of("id", id.toString(), "name", name, "type", type, "bytes", bytes, "sha256", sha256);
    }
}
