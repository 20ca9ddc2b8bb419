package org.chengxin.matter.deadline;

import java.util.List;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.ActFollower;
import org.chengxin.matter.ActTaken;
import org.chengxin.web.Texts;
import org.springframework.stereotype.Component;

/** Notifies the roles that an act names that there is something new; what it is stands on the matter's own page only. */
@Component
class ActNotices implements ActFollower {

    private final Notices notices;
    private final Texts texts;

    ActNotices(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public List<Fact> prepare(ActTaken act) {
        return List.of();
    }

    @Override
    public void keep(ActTaken act, SealId seal) {
        for (String role : act.notifies()) {
            ActTaken.Participant party = act.parties().get(role);
            if (party != null && (party.organisation() != null || party.phone() != null || party.email() != null)) {
                boolean stranger = party.organisation() == null;
                notices.tell(new Notice(
                        party.organisation(),
                        party.phone(),
                        party.email(),
                        texts.of("matter.notice.told.title", act.number()),
                        texts.of(
                                "matter.notice.told.text",
                                act.number(),
                                act.day().toString()),
                        stranger ? "/matters" : "/workbench/matters/" + act.matter()));
            }
        }
    }
}
