package org.chengxin.matter.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.chengxin.account.Organisation;
import org.chengxin.rule.LegalClock;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.Test;

/** What the sides ask of each other: data requests and corrections, and reminders of what was not met. */
class ExchangeIT extends PlayedKinds {

    private String overdue(Organisation debtor) {
        UUID id = Uuid7.next();
        LocalDate today = LocalDate.now(LegalClock.ZONE);
        sql.sql("""
                insert into exchange.obligation (id, duty, subject, creditor, occasion, basis, nature, incurred, due)
                values (:id, 'identity-report', :debtor, 'provincial-regulator', :occasion, '依据', 'STATUTORY', :due, :due)""")
                .param("id", id)
                .param("debtor", debtor.subject().value())
                .param("occasion", id.toString())
                .param("due", today.minusDays(1))
                .update();
        return id.toString();
    }

    @Test
    void conditionalDataAreGrantedAndSupplied() {
        Play play = open("data-request")
                .does("holder", "complete")
                .does("asker", "completed")
                .does("holder", "grant")
                .isAt("supplying")
                .does("holder", "supply")
                .endsAs("supplied");
        assertThat(play.outcomes()).containsExactly("obligation", "onward-consent", "obligation-settled");
    }

    @Test
    void dataAreGivenAtOnceRefusedOrNoLongerNeeded() {
        open("data-request").does("holder", "give").endsAs("supplied");
        Play refused = open("data-request", "items", "许可信息")
                .does("holder", "examine")
                .silence("examination")
                .isAt("examining")
                .does("holder", "refuse", "field", "许可信息", "article", "某法第一条", "proposal", "脱敏后提供")
                .endsAs("refused");
        assertThat(refused.outcomes()).containsExactly("sharing-obstacle");
        open("data-request")
                .does("holder", "examine")
                .does("holder", "grant")
                .silence("supply")
                .isAt("supplying")
                .does("asker", "renounce")
                .endsAs("withdrawn");
        open("data-request")
                .silence("answer")
                .isAt("received")
                .does("asker", "withdraw")
                .endsAs("withdrawn");
        open("data-request")
                .does("holder", "complete")
                .silence("complete")
                .isAt("incomplete")
                .does("asker", "withdraw")
                .endsAs("withdrawn");
        open("data-request").does("holder", "examine").does("asker", "withdraw").endsAs("withdrawn");
    }

    @Test
    void anErrorInSharedDataIsCheckedInTime() {
        open("data-correction").does("holder", "corrected").endsAs("corrected");
        open("data-correction")
                .silence("check")
                .isAt("received")
                .does("holder", "kept")
                .endsAs("kept");
        open("data-correction").does("finder", "withdraw").endsAs("withdrawn");
    }

    @Test
    void arrearsOfAPlatformArePublishedAfterItWasHeard() {
        Organisation platform = hand.crew.platform;
        Object[] debtor = {"debtor", Forms.party(platform), "obligation", overdue(platform)};
        Play play = open("arrears", debtor)
                .does("debtor", "answer")
                .does("handler", "remind-again")
                .silence("answer")
                .isAt("answered")
                .does("handler", "publish")
                .isAt("published")
                .does("debtor", "answer")
                .does("handler", "met")
                .endsAs("met");
        assertThat(play.outcomes()).containsExactly("arrears", "obligation-settled");
        open("arrears", debtor).silence("answer").does("handler", "lift").endsAs("lifted");
        open("arrears", debtor).does("handler", "revoke").endsAs("revoked");
        debtor[3] = overdue(platform);
        open("arrears", debtor)
                .does("debtor", "answer")
                .does("handler", "publish")
                .does("handler", "lift")
                .endsAs("lifted");
        debtor[3] = overdue(platform);
        open("arrears", debtor)
                .does("debtor", "answer")
                .silence("decision")
                .isAt("answered")
                .does("handler", "publish")
                .does("handler", "met")
                .endsAs("met");
    }

    @Test
    void whatIsNotOverdueOrAnothersIsNotPublished() {
        Organisation platform = hand.crew.platform;
        for (String obligation : new String[] {UUID.randomUUID().toString(), overdue(hand.crew.firm)}) {
            Play play = open("arrears", "debtor", Forms.party(platform), "obligation", obligation)
                    .does("debtor", "answer");
            assertThatThrownBy(() -> play.does("handler", "publish"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().code()).isEqualTo("exchange.no-arrears"));
        }
    }

    @Test
    void arrearsOfADepartmentArePublishedAfterItWasHeard() {
        Organisation department = hand.crew.department;
        Object[] debtor = {"debtor", department.id().toString(), "obligation", overdue(department)};
        open("office-arrears", debtor)
                .silence("answer")
                .isAt("answered")
                .does("handler", "publish")
                .does("debtor", "answer")
                .does("handler", "met")
                .endsAs("met");
        debtor[3] = overdue(department);
        open("office-arrears", debtor)
                .does("debtor", "answer")
                .does("handler", "publish")
                .does("handler", "lift")
                .endsAs("lifted");
        debtor[3] = overdue(department);
        open("office-arrears", debtor)
                .silence("answer")
                .does("handler", "publish")
                .does("handler", "met")
                .endsAs("met");
        open("office-arrears", debtor)
                .does("debtor", "answer")
                .does("handler", "remind-again")
                .does("debtor", "answer")
                .silence("decision")
                .isAt("answered")
                .does("handler", "lift")
                .endsAs("lifted");
        open("office-arrears", debtor).does("handler", "revoke").endsAs("revoked");
    }

    @Test
    void anAgreementIsOfferedAgreedConcludedAndEnds() {
        Play play = open("sharing-agreement")
                .does("receiver", "agree", "issuer", null)
                .does("provider", "conclude")
                .isAt("in-force")
                .silence("term")
                .isAt("stopped")
                .silence("deletion")
                .isAt("stopped")
                .does("receiver", "deleted")
                .endsAs("over");
        assertThat(play.outcomes()).containsExactly("sharing-agreement");
        Play ended = open("sharing-agreement")
                .does("receiver", "agree", "issuer", null)
                .does("provider", "conclude")
                .does("provider", "terminate")
                .does("provider", "close")
                .endsAs("over");
        assertThat(ended.outcomes()).containsExactly("sharing-agreement", "sharing-agreement-end");
        open("sharing-agreement")
                .does("receiver", "agree", "issuer", null)
                .does("provider", "conclude")
                .does("receiver", "renounce")
                .isAt("stopped");
        open("sharing-agreement")
                .silence("answer")
                .isAt("offered")
                .does("receiver", "decline")
                .endsAs("declined");
        open("sharing-agreement").does("provider", "withdraw").endsAs("withdrawn");
        open("sharing-agreement")
                .does("receiver", "agree", "issuer", null)
                .does("provider", "withdraw")
                .endsAs("withdrawn");
    }

    @Test
    void aDrawnReportIsProvedFoundToDifferOrLeftUnanswered() {
        Play proved = open("evidence-pull")
                .does("reporter", "answer")
                .does("handler", "ask-more")
                .does("reporter", "answer")
                .isAt("checking")
                .silence("check")
                .does("handler", "agrees")
                .endsAs("agreed");
        assertThat(proved.outcomes()).containsExactly("evidence-pull", "evidence-pull", "evidence-pull");
        Play late = open("evidence-pull")
                .silence("answer")
                .isAt("unanswered")
                .does("reporter", "answer")
                .does("handler", "differs")
                .endsAs("differed");
        assertThat(late.outcomes()).hasSize(3);
        open("evidence-pull").silence("answer").does("handler", "close").endsAs("closed");
        open("evidence-pull").does("handler", "drop").endsAs("dropped");
    }

    @Test
    void aQuarantinedLoadIsReleasedOrFoundWrongByTwoPersons() {
        Play released = open("load-quarantine")
                .does("source", "explain")
                .silence("decision")
                .isAt("held")
                .does("handler", "release")
                .endsAs("released");
        assertThat(released.outcomes()).containsExactly("load-quarantine");
        open("load-quarantine").does("handler", "confirm-fault").endsAs("confirmed");
    }

    @Test
    void aProviderConsentsToPassingOnAndTakesItBackOrItLapses() {
        Play play = open("onward-consent")
                .does("office", "consent")
                .isAt("in-force")
                .silence("term")
                .isAt("lapsed")
                .does("office", "close")
                .endsAs("over");
        assertThat(play.outcomes()).containsExactly("onward-consent");
        Play back = open("onward-consent")
                .does("office", "consent")
                .does("office", "take-consent-back")
                .endsAs("over");
        assertThat(back.outcomes()).containsExactly("onward-consent", "onward-consent-end");
        open("onward-consent").does("office", "drop").endsAs("dropped");
    }
}
