package org.chengxin.document.attachment;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Metadata of a file, as in forms and sealed acts.
 *
 * @param type a media type of {@link FileType}
 * @param sha256 of the content, hexadecimal
 */
public record Attachment(UUID id, String name, String type, long bytes, String sha256) {

    /** The name under which somebody else gets a copy: it tells the kind of file and nothing of its owner. */
    public static String neutralName(String id, String name) {
        String ending = FileType.claimed(name)
                .map(type -> name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT))
                .orElse("");
        return "附件-" + id.substring(Math.max(0, id.length() - 6)) + ending;
    }

    /** Sealed form, in place of the id: the digest lets anybody check the file and reveals nothing of its content. */
    public Map<String, Object> value() {
        return Map.of("id", id.toString(), "name", name, "type", type, "bytes", bytes, "sha256", sha256);
    }
}
