package org.chengxin.warning;

import java.util.Optional;
import org.chengxin.shared.SubjectId;

/**
 * Key of a courier or outlet, {@code FIRM/KEY}, since keys are unique only within a firm.
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
