package org.chengxin.matter.view;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.matter.Matter.Party;
import org.chengxin.matter.Matter.Viewer;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.definition.MatterRole.Kind;
import org.chengxin.matter.party.Details;
import org.chengxin.matter.party.MatterPolicy;
import org.chengxin.matter.party.Parties;
import org.chengxin.matter.party.ViewerRole;
import org.chengxin.matter.state.MatterState;
import org.chengxin.matter.state.Participation;
import org.chengxin.shared.Label;
import org.springframework.stereotype.Component;

/** Parties of a matter as a viewer may know them. */
@Component
class PartyNames {

    private final Parties parties;

    PartyNames(Parties parties) {
        this.parties = parties;
    }

    /** @param open whether names are unmasked; the access is logged */
    List<Party> of(MatterState matter, MatterDefinition definition, ViewerRole who, boolean open) {
        List<Party> shown = new ArrayList<>();
        for (Participation each : matter.participants()) {
            MatterRole role = definition.roles().get(each.role());
            if (MatterPolicy.knows(who, role, each.role())) {
                shown.add(party(each, role, who, open));
            }
        }
        return shown;
    }

    private Party party(
            Participation party, @org.jspecify.annotations.Nullable MatterRole role, ViewerRole who, boolean open) {
        boolean you = who.roles().contains(party.role());
        return new Party(
                party.role(),
                role == null ? new Label(party.role(), party.role()) : role.title(),
                name(party, you, who, role, open),
                party.subject(),
                party.organisation(),
                party.reason(),
                who.viewer() == Viewer.PARTY && party.kind() == Kind.PARTY ? null : party.place(),
                party.kind() == Kind.PARTY
                        && party.subject() == null
                        && party.account() == null
                        && !(role != null && role.secret()),
                you);
    }

    /** Names of persons are masked until revealed for a purpose, whether or not linked to a subject; names of firms are not. */
    private String name(
            Participation party,
            boolean you,
            ViewerRole who,
            @org.jspecify.annotations.Nullable MatterRole role,
            boolean open) {
        Details details = parties.details(party);
        String name = details.name();
        boolean person = party.kind() == Kind.PARTY
                && (details.hasContact() || party.subject() == null && party.organisation() == null)
                && role != null
                && ("opener".equals(role.from()) || role.secret());
        return you || open || !person ? name : masked(name);
    }

    /** 王小明 becomes 王**; a single character is masked completely. */
    static String masked(String name) {
        int length = name.codePointCount(0, name.length());
        return length == 0 ? "" : (length > 1 ? Character.toString(name.codePointAt(0)) : "") + "**";
    }
}
