package org.chengxin.matter.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
                        title(act, Locale.CHINESE),
                        text(act, role, Locale.CHINESE) + "\n" + text(act, role, Locale.ENGLISH),
                        stranger ? "/matters" : "/workbench/matters/" + act.matter()));
            }
        }
    }

    private String title(ActTaken act, Locale language) {
        String step = act.news().step().in(language == Locale.ENGLISH);
        return texts.in(
                language,
                "matter.notice.told.title",
                act.number(),
                step.isEmpty() ? texts.in(language, "matter.act." + act.step()) : step);
    }

    /** In both languages: nobody's is known who does not look at a page. */
    private String text(ActTaken act, String role, Locale language) {
        boolean english = language == Locale.ENGLISH;
        LocalDate due = act.news().due().get(role);
        return texts.in(
                        language,
                        due == null ? "matter.notice.told.text" : "matter.notice.told.due",
                        title(act, language),
                        act.day().toString(),
                        act.news().stage().in(english),
                        String.valueOf(due))
                .strip();
    }
}
