package org.chengxin.account.succession;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.OrganisationChange.Act;
import org.chengxin.rule.proposal.Line;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is proposed; its content has one line for each part.
 *
 * @param to the new name, or the id of the successor
 */
record WantedChange(Act act, String to, String documentNumber, String documentName) {

    private static final int LINES = 4;

    String content() {
        return String.join("\n", act.word(), to, documentNumber, documentName);
    }

    /** Empty for a content of another form, or without its document. */
    static Optional<WantedChange> read(String content) {
        List<String> lines = content.lines().map(String::strip).toList();
        return lines.size() != LINES || lines.stream().anyMatch(String::isEmpty)
                ? Optional.empty()
                : Act.of(lines.get(0)).map(act -> new WantedChange(act, lines.get(1), lines.get(2), lines.get(3)));
    }

    /** Null for a new name, or where there is no id. */
    @Nullable
    OrganisationId successor() {
        return act == Act.RENAMED ? null : id(to).orElse(null);
    }

    Line basis() {
        return Line.of("account.succession.basis", documentNumber, documentName);
    }

    static Optional<OrganisationId> id(String text) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
