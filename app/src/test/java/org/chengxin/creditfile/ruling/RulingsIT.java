package org.chengxin.creditfile.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.succession.TwoAdministrators;
import org.chengxin.creditfile.ruling.Ruling.Effect;
import org.chengxin.evaluation.MerchantsDue;
import org.chengxin.evidence.SealId;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeRecorded;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** The delivery of an outcome is a second guard: of an office that has no say it changes nothing, whatever its step allowed. */
@RecordApplicationEvents
class RulingsIT extends ServerTest {

    @Autowired
    private Rulings rulings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Subjects subjects;

    @Autowired
    private ApplicationEvents published;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anOutcomeOfAnotherOfficeMarksButDoesNotEnd() {
        Member authority = city().newMember("department");
        String code = Codes.social("620522", 900);
        UUID record = UUID.fromString(
                city().create(authority.token(), "penalty", "guard", """
                {"party":{"kind":"organisation","name":"守卫有限公司","code":"%s"},"number":"守〔2026〕1号","authority":"%s",
                 "decided":"2026-03-02","violation":"甲","facts":"事实","basis":"依据","categories":["fine"]}""".formatted(code, authority.name())));
        SubjectId subject = subjects.search(code).get(0).id();
        for (Effect effect : Effect.values()) {
            transaction.executeWithoutResult(
                    status -> rulings.take(effect, outcome(subject, effect, "守〔2026〕1号", "杭州市另外一局")));
        }
        assertThat(rulings.of(List.of(record)).get(record))
                .extracting(Ruling::effect)
                .containsExactlyInAnyOrder(Effect.DISPUTED, Effect.UNDISPUTED);
        OutcomeRecorded ended = outcome(subject, Effect.ENDED, "守〔2026〕1号，甲，2026-03-02", authority.name());
        transaction.executeWithoutResult(status -> rulings.take(Effect.ENDED, ended));
        assertThat(rulings.of(List.of(record)).get(record))
                .extracting(Ruling::effect)
                .contains(Effect.ENDED);

        published.clear();
        rulings.erase(new FactId(ended.outcome()), "outcome");
        assertThat(rulings.of(List.of(record)).get(record))
                .extracting(Ruling::effect)
                .doesNotContain(Effect.ENDED);
        assertThat(published.stream(FileChanged.class).map(FileChanged::subjects))
                .as("the file is published anew")
                .contains(Set.of(subject));
        assertThat(published.stream(MerchantsDue.class).map(MerchantsDue::everywhere))
                .as("the merchant is evaluated anew")
                .contains(Set.of(subject));
    }

    /** The subject of a penalty with this number. */
    private SubjectId penalised(Member authority, String number, String code) {
        city().create(authority.token(), "penalty", number, """
                {"party":{"kind":"organisation","name":"守卫有限公司","code":"%s"},"number":"%s","authority":"%s",
                 "decided":"2026-03-02","violation":"甲","facts":"事实","basis":"依据","categories":["fine"]}""".formatted(code, number, authority.name()));
        return subjects.search(code).get(0).id();
    }

    private boolean ends(SubjectId subject, String number, Organisation by) {
        OutcomeRecorded ended = outcome(subject, Effect.ENDED, number, by.name(), Organisations.of(by.id()));
        transaction.executeWithoutResult(status -> rulings.take(Effect.ENDED, ended));
        return rulings.ended(subject, number);
    }

    @Test
    void anOfficeRulesOnWhatItDecidedUnderItsFormerNameOrItsPredecessorDid() {
        Member authority = city().newMember("department");
        Organisation other = accounts.organisation(
                UUID.fromString(city().newMember("department").organisation()));
        SubjectId renamed = penalised(authority, "更〔2026〕1号", Codes.social("620522", 901));
        SubjectId succeeded = penalised(authority, "承〔2026〕1号", Codes.social("620522", 902));
        OrganisationId id = new OrganisationId(UUID.fromString(authority.organisation()));
        TwoAdministrators administrators = new TwoAdministrators(city());
        administrators.rename(id, "某市商务和经济局" + UUID.randomUUID());
        assertThat(ends(renamed, "更〔2026〕1号", other)).isFalse();
        assertThat(ends(renamed, "更〔2026〕1号", accounts.organisation(id.value())))
                .isTrue();
        assertThat(ends(succeeded, "承〔2026〕1号", other)).isFalse();
        administrators.merge(id, other.id());
        assertThat(ends(succeeded, "承〔2026〕1号", other)).isTrue();
    }

    @Test
    void aNamesakeOfTheOfficeAboveHasNoSay() {
        Bureau bureau = new Bureau(city(), accounts, null);
        Member authority = city().newMember("department");
        Organisation above = bureau.office("transport", "city", "330100");
        Organisation namesake = bureau.namesake(above, "culture", "city", "330100");
        city().done(
                        "organisations/" + authority.organisation() + "/office",
                        "{\"department\":\"transport\",\"level\":\"district\",\"division\":\"330175\",\"above\":\"%s\"}"
                                .formatted(above.id()));
        SubjectId subject = penalised(authority, "名〔2026〕1号", Codes.social("620522", 903));
        assertThat(ends(subject, "名〔2026〕1号", namesake)).isFalse();
        assertThat(ends(subject, "名〔2026〕1号", above)).isTrue();
    }

    private static OutcomeRecorded outcome(SubjectId subject, Effect effect, String record, String office) {
        return outcome(subject, effect, record, office, Organisations.NONE);
    }

    private static OutcomeRecorded outcome(
            SubjectId subject, Effect effect, String record, String office, Organisations organisations) {
        return new OutcomeRecorded(
                Uuid7.next(),
                new MatterId(UUID.randomUUID()),
                "异1号",
                effect.word(),
                Concerned.of(subject),
                LocalDate.of(2026, 3, 3),
                office,
                organisations,
                Map.of("record", record, "text", "结论", "basis", "依据"),
                new SealId(UUID.randomUUID()));
    }
}
