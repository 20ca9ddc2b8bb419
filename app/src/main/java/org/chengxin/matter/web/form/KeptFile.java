package org.chengxin.matter.web.form;

import java.util.Optional;
import java.util.UUID;

/** A stored draft, kept when the form is shown again. */
public record KeptFile(UUID id, String name) {

    static Optional<KeptFile> of(String text) {
        try {
            return text.length() < 37
                    ? Optional.empty()
                    : Optional.of(new KeptFile(UUID.fromString(text.substring(0, 36)), text.substring(37)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public String carried() {
        return id + "/" + name;
    }
}
