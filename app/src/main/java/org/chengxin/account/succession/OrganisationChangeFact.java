package org.chengxin.account.succession;

import org.chengxin.evidence.Fact;
import org.chengxin.evidence.FactPayload;
import org.chengxin.shared.FactId;

/** Sealed form of a change of an organisation; the roles that it has in cases go with it. */
final class OrganisationChangeFact {

    private OrganisationChangeFact() {}

    static Fact of(FactId id, OrganisationChange change, String to) {
        return FactPayload.of("organisation-change", id)
                .with("proposal", change.id())
                .with("organisation", change.organisation())
                .with("act", change.act().word())
                .with("name", change.name())
                .with("newName", change.successor() == null ? to : null)
                .with("successor", change.successor())
                .with("day", change.day())
                .with("documentNumber", change.documentNumber())
                .with("documentName", change.documentName())
                .with("reason", change.reason())
                .fact();
    }
}
