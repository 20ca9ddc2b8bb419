package org.chengxin.simulation.report;

import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.EntityKind;

/** The party of a permit or penalty (行政相对人) in the double-publicity fields. */
final class Party {

    private static final String IDENTITY_CARD = "身份证";

    private Party() {}

    static Fields of(Entity entity) {
        Fields party = new Fields()
                .text("name", entity.name())
                .text("kind", entity.kind().party());
        if (entity.kind() == EntityKind.NATURAL_PERSON) {
            return party.text("identityType", IDENTITY_CARD).text("identityNumber", entity.identityNumber());
        }
        party.text("code", entity.code()).text("representative", entity.person());
        // Departments leave it out where the code says who the party is; what names nobody's number can be shown as
        // sealed.
        return entity.kind() == EntityKind.INDIVIDUAL_BUSINESS
                ? party.text("representativeIdentityType", IDENTITY_CARD)
                        .text("representativeIdentityNumber", entity.identityNumber())
                : party;
    }
}
