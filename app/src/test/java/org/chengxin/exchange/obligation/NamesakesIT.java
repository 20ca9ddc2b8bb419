package org.chengxin.exchange.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.chengxin.Codes;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.ExchangeProblem;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.OutcomeOwner;
import org.chengxin.matter.OutcomeOwner.Intended;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.matter.OutcomeRecorded.Organisations;
import org.chengxin.measure.MeasureProblem;
import org.chengxin.shared.Problem;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.chengxin.subject.Subjects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two organisations of one name neither has the other's competence, lists or obligations. */
class NamesakesIT extends OwedByOffices {

    private static final String DIVISION = "330161";

    @Autowired
    private Subjects subjects;

    @Autowired
    private List<OutcomeOwner> owners;

    private Problem refusal(Organisation office, SubjectId subject) {
        OutcomeOwner measures = owners.stream()
                .filter(owner -> owner.word().equals("measure"))
                .findFirst()
                .orElseThrow();
        Intended intended = new Intended(
                new MatterId(Uuid7.next()),
                Concerned.of(subject),
                office.name(),
                Organisations.of(office.id()),
                Map.of("item", "shop-restriction", "nature", "advice", "effect", "sanction"));
        return catchThrowableOfType(ProblemException.class, () -> measures.require(intended))
                .problem();
    }

    @Test
    void aNamesakeOfTheCompetentOfficeDecidesNoMeasure() {
        String code = Codes.social("330109", 7711);
        city().create(city().newMember("platform").token(), "merchant", "m", """
                {"name":"同名措施有限公司","kind":"enterprise","code":"%s"}""".formatted(code));
        SubjectId subject = subjects.search(code).get(0).id();
        Organisation regulator = bureau().office("market-regulator", "district", DIVISION);
        Organisation namesake = bureau().namesake(regulator, "commerce", "district", DIVISION);
        assertThat(refusal(namesake, subject)).isEqualTo(MeasureProblem.NOT_COMPETENT);
        assertThat(refusal(regulator, subject))
                .as("the next rule is broken")
                .isNotEqualTo(MeasureProblem.NOT_COMPETENT);
    }

    @Test
    void aNamesakeOfTheCreditorReadsNoClaimAndTakesNoArrearsDown() {
        Organisation debtor = bureau().office("commerce", "district", DIVISION);
        Organisation creditor = bureau().office("posts", "district", DIVISION);
        Organisation namesake = bureau().namesake(creditor, "posts", "district", DIVISION);
        Obligation owed = owes(debtor, creditor);
        Caller owner = bureau().officer(creditor, "handler");
        Caller other = bureau().officer(namesake, "handler");
        assertThat(page(owner, "?list=claims")).contains(owed.content());
        assertThat(page(other, "?list=claims")).doesNotContain(owed.content());

        MatterId reminder = answered(debtor, owed, owner);
        act(reminder, owner, "publish", Map.of("reason", "催办后仍未提供"));
        act(reminder, bureau().officer(creditor, "head"), "confirm", Map.of());
        eventually().until(() -> current(owed).published() != null);
        assertThat(store.publisher(owed.id())).contains(creditor.id());
        MatterId theirs = answered(debtor, owed, other);
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> act(theirs, other, "lift", Map.of("reason", "已提供")))
                        .problem())
                .isEqualTo(ExchangeProblem.NOT_CREDITOR);
    }

    @Test
    void anOfficeThatIsCalledAsTheDebtorIsNotTheDebtor() {
        Organisation debtor = bureau().office("commerce", "district", DIVISION);
        Organisation creditor = bureau().namesake(debtor, "posts", "district", DIVISION);
        Obligation owed = owes(debtor, creditor);
        Caller owner = bureau().officer(creditor, "handler");
        assertThat(page(owner, "?list=debts")).doesNotContain(owed.content());
        MatterId reminder = answered(debtor, owed, owner);
        act(reminder, owner, "met", Map.of("reason", "已提供"));
        act(reminder, bureau().officer(creditor, "head"), "confirm", Map.of());
        eventually().until(() -> current(owed).settlement() != null);
    }
}
