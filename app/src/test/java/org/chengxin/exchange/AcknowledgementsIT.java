package org.chengxin.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.Organisation;
import org.chengxin.exchange.Outgoing.Change;
import org.chengxin.shared.ProblemException;
import org.chengxin.shared.SubjectId;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Who says that a change was taken over, of which event, and whom it told in turn. */
class AcknowledgementsIT extends ServerTest {

    private static final String TYPE = "public-record";

    @Autowired
    private Acknowledgements acknowledgements;

    @Autowired
    private Events events;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID thing = Uuid7.next();
    private Organisation department;
    private Organisation other;

    @BeforeEach
    void twoDepartments() {
        department = organisation("department");
        other = organisation("department");
    }

    private Organisation organisation(String kind) {
        return accounts.organisation(UUID.fromString(city().newMember(kind).organisation()));
    }

    private UUID published(Change change) {
        long before = events.head();
        transaction.executeWithoutResult(status -> events.publish(List.of(new Outgoing(
                TYPE,
                change,
                thing,
                change == Change.WITHDRAWN ? null : Uuid7.next(),
                SubjectId.next(),
                JsonMapper.shared().createObjectNode()))));
        return events.after(before, List.of(TYPE), Events.PAGE).stream()
                .filter(event -> event.thing().equals(thing))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void refused(Organisation by, UUID event, List<String> passedOn, ExchangeProblem problem) {
        assertThatThrownBy(() -> acknowledgements.acknowledge(by, event, passedOn))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void theLastChangeCountsAndNotWhatWasPublishedFirst() {
        UUID first = published(Change.PUBLISHED);
        acknowledgements.acknowledge(department, first, List.of("甲"));
        assertThat(acknowledgements.ofLastChange(thing)).isEmpty();

        UUID changed = published(Change.CHANGED);
        acknowledgements.acknowledge(department, changed, List.of("甲", "乙"));
        acknowledgements.acknowledge(other, changed, List.of());
        assertThat(acknowledgements.ofLastChange(thing))
                .containsEntry(department.id(), List.of("甲", "乙"))
                .containsEntry(other.id(), List.of());

        published(Change.WITHDRAWN);
        assertThat(acknowledgements.ofLastChange(thing))
                .as("the end is another change, which nobody has taken over")
                .isEmpty();
    }

    @Test
    void aSecondTimeReplacesTheFirst() {
        UUID changed = published(Change.CHANGED);
        acknowledgements.acknowledge(department, changed, List.of("甲"));
        acknowledgements.acknowledge(department, changed, List.of("乙", "丙"));
        assertThat(acknowledgements.ofLastChange(thing)).containsOnlyKeys(department.id());
        assertThat(acknowledgements.ofLastChange(thing)).containsEntry(department.id(), List.of("乙", "丙"));
    }

    @Test
    void nobodyAcknowledgesWhatIsNotForItOrTooMuch() {
        UUID changed = published(Change.CHANGED);
        refused(organisation("platform"), changed, List.of(), ExchangeProblem.UNKNOWN_EVENT);
        refused(organisation("logistics"), changed, List.of(), ExchangeProblem.UNKNOWN_EVENT);
        refused(department, UUID.randomUUID(), List.of(), ExchangeProblem.UNKNOWN_EVENT);
        refused(department, changed, Collections.nCopies(201, "甲"), ExchangeProblem.ACKNOWLEDGEMENT);
        refused(department, changed, List.of("长".repeat(101)), ExchangeProblem.ACKNOWLEDGEMENT);
        refused(department, changed, Collections.singletonList(null), ExchangeProblem.ACKNOWLEDGEMENT);
        assertThat(acknowledgements.ofLastChange(thing)).isEmpty();
        acknowledgements.acknowledge(department, changed, Collections.nCopies(200, "长".repeat(100)));
        assertThat(acknowledgements.ofLastChange(thing)).hasSize(1);
    }
}
