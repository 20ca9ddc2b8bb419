package org.chengxin.document.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accepted file types: pictures, recordings, scans and documents; no executable content. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    HEIC("image/heic", "heic", "heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    MP4("video/mp4", "mp4", "m4v", "mov"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    WAV("audio/wav", "wav"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** The type by the name's extension. */
    static Optional<FileType> claimed(String name) {
        if (name.indexOf('.') < 0) {
            return Optional.empty();
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst();
    }

    /** All extensions, for the rules shown before an upload. */
    static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(type -> type.endings.stream()).toList();
    }
}
