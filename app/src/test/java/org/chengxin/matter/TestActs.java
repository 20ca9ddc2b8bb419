package org.chengxin.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.Fact;
import org.chengxin.evidence.SealId;
import org.chengxin.evidence.Seals;
import org.chengxin.matter.ActTaken.Participant;
import org.chengxin.matter.definition.PaperUse;
import org.chengxin.shared.FactId;
import org.chengxin.shared.Label;
import org.chengxin.shared.Uuid7;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts as the procedure would take them, for tests of what takes part in an act. */
public final class TestActs {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<ActFollower> followers;
    private final Seals seals;
    private final TransactionTemplate transaction;

    public TestActs(List<ActFollower> followers, Seals seals, TransactionTemplate transaction) {
        this.followers = followers;
        this.seals = seals;
        this.transaction = transaction;
    }

    public static MatterId newMatter() {
        return new MatterId(Uuid7.next());
    }

    /** An act of an office that issues papers to a complainant. */
    public static ActTaken issuing(OrganisationId office, MatterId matter, PaperUse use, Map<String, String> blanks) {
        return act(office, matter, Map.of(), List.of(use), List.of(blanks));
    }

    public static ActTaken filing(MatterId matter, Map<String, Object> form) {
        return act(null, matter, form, List.of(), List.of());
    }

    public static ActTaken act(
            OrganisationId office,
            MatterId matter,
            Map<String, Object> form,
            List<PaperUse> papers,
            List<Map<String, String>> blanks) {
        return new ActTaken(
                matter,
                "〔2026〕诉7号",
                "complaint",
                "accept",
                "accept",
                "accepted",
                "accepted",
                null,
                FactId.next(),
                office,
                null,
                Clock.systemUTC().instant(),
                DAY,
                form,
                papers,
                blanks,
                Map.of(
                        "complainant",
                        participant("张三", false),
                        "respondent",
                        participant("某某商贸有限公司", false),
                        "reporter",
                        participant("李四", true)),
                List.of(),
                new ActTaken.News(Label.NONE, Label.NONE, Map.of()));
    }

    private static Participant participant(String name, boolean secret) {
        return new Participant(name, secret, null, null, null, null);
    }

    /** Takes the act; what a follower refuses leaves nothing. */
    public void take(ActTaken act) {
        transaction.executeWithoutResult(status -> {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(act.fact(), "test-act", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            followers.forEach(follower -> facts.addAll(follower.prepare(act)));
            SealId seal = seals.seal(facts);
            followers.forEach(follower -> follower.keep(act, seal));
        });
    }
}
