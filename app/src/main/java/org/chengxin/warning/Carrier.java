package org.chengxin.warning;

import java.util.Optional;
import org.chengxin.shared.SubjectId;

/**
 * Whom a key of a courier or outlet means, {@code FIRM/KEY}: two firms may number theirs alike.
 *
 * @param key the firm's own
 */
record Carrier(SubjectId firm, String key) {

    static Optional<Carrier> parse(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : SubjectId.tryParse(key.substring(0, slash)).map(firm -> new Carrier(firm, key.substring(slash + 1)));
    }
}
