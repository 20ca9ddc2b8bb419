package org.chengxin.matter.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.field.ListQuery;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.InboxQuery.Charge;
import org.chengxin.matter.Matters.InboxQuery.Queue;
import org.chengxin.matter.Matters.State;
import org.junit.jupiter.api.Test;

/** What an inbox is narrowed to, and the addresses that lead to it. */
class FiltersTest {

    private static final UUID PERSON = UUID.fromString("01980000-0000-7000-8000-000000000000");

    private static InboxQuery of(String... namesAndValues) {
        Map<String, String> values = new HashMap<>(Map.of("due", "any", "whose", "waiting", "state", "open"));
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        return Filters.query(new ListQuery(values, "", false, 1, false));
    }

    @Test
    void withoutParametersItIsWhatWaits() {
        assertThat(of()).isEqualTo(InboxQuery.first(ListQuery.SHOWN));
    }

    @Test
    void itIsWhatWaitsOrTheOwnOrAll() {
        assertThat(of("whose", "all").waiting()).isFalse();
        assertThat(of("whose", "mine").mine()).isTrue();
        assertThat(of("whose", "mine").waiting()).isFalse();
    }

    @Test
    void nobodyInChargeIsNotTheSameAsWhoever() {
        assertThat(of().charge()).isNull();
        assertThat(of("handler", "nobody").charge()).isEqualTo(new Charge(null));
        assertThat(of("handler", PERSON.toString()).charge()).isEqualTo(new Charge(PERSON));
    }

    @Test
    void whoTypesANumberMeansThatMatterWhereverItStands() {
        InboxQuery query = of("words", "西湖市监[2026]诉12", "due", "overdue", "whose", "mine");
        assertThat(query.state()).isEqualTo(State.ALL);
        assertThat(query.due()).isEqualTo(Due.ANY);
        assertThat(query.mine() || query.waiting()).isFalse();
        assertThat(of("words", "2026", "due", "soon").state()).isEqualTo(State.OPEN);
        assertThat(of("words", "2026", "due", "soon").due()).isEqualTo(Due.SOON);
    }

    @Test
    void theInboxOfAnOfficeBelowOrOfAllIsAskedForByItsAddress() {
        assertThat(of("office", "").queue()).isNull();
        assertThat(of("office", "all").queue()).isEqualTo(new Queue(null));
        assertThat(of("office", PERSON.toString()).queue()).isEqualTo(new Queue(new OrganisationId(PERSON)));
    }

    @Test
    void anAddressLeavesOutWhatNarrowsNothing() {
        assertThat(Filters.address("complaint", PERSON, "overdue", ""))
                .isEqualTo("/workbench/matters?whose=all&definition=complaint&handler=" + PERSON + "&due=overdue");
        assertThat(Filters.address("", (UUID) null, "any", ""))
                .isEqualTo("/workbench/matters?whose=all&handler=nobody&due=any");
        assertThat(Filters.archive("all")).isEqualTo("/workbench/matters?whose=all&state=closed&office=all");
        assertThat(Filters.ofOffice("", "a&b", "soon"))
                .isEqualTo("/workbench/matters?whose=all&definition=a%26b&due=soon");
    }
}
