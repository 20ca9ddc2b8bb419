package org.chengxin.account.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.object;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.chengxin.ServerTest;
import org.chengxin.account.Accounts;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.outlet.Message.Channel;
import org.chengxin.account.outlet.Message.State;
import org.chengxin.rule.Parameters;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told is kept encrypted with what it is about, sent once, tried again a while, and forgotten. */
class NoticesIT extends ServerTest {

    /** Far ahead, so that the server's own job, which has no outlets, does not see what is put here. */
    private Instant now = Instant.now().plus(Duration.ofDays(400));

    @Autowired
    private NoticeStore store;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Parameters parameters;

    @Autowired
    private TransactionTemplate transaction;

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private @Nullable OutletException failure;
    private OrganisationId organisation;

    @BeforeEach
    void makesAnOrganisationAndAnEmptyQueue() {
        organisation =
                new OrganisationId(UUID.fromString(city().newMember("platform").organisation()));
        sql.sql("delete from account.notice").update();
    }

    @Test
    void aPersonIsToldByEveryAddressGiven() {
        notices(false).tell(new Notice(null, "138 1234 5678", "zhang@example.com", "标题", "正文", "/x"));
        assertThat(sending().some()).isEqualTo(2);
        assertThat(sent).containsExactlyInAnyOrder("13812345678", "zhang@example.com");
        assertThat(states()).containsOnly(State.SENT);
        assertThat(sending().some()).isZero();
    }

    @Test
    void whoKnowsASubjectTellsTheOrganisationThatItIs() {
        SubjectId subject = accounts.organisation(organisation.value()).subject();
        assertThat(notices(false).tell(subject, null, "标题", "正文", "/x")).isTrue();
        assertThat(notices(false).latest(organisation, null)).hasSize(1);
        assertThat(notices(false).tell(SubjectId.next(), null, "标题", "正文", "/x"))
                .isFalse();
    }

    @Test
    void anOrganisationIsToldWhereItWantsOrFindsItAmongItsMessages() {
        notices(false).tell(new Notice(organisation, null, null, "标题", "正文", "/x"));
        assertThat(notices(false).latest(organisation, null))
                .singleElement()
                .satisfies(message -> assertThat(message.channel()).isEqualTo(Channel.INBOX));
        String path = "/api/v1/organisations/" + organisation + "/contact";
        assertThat(server().post(path, city().administratorToken(), object("email", "duty@example.com"))
                        .status())
                .isEqualTo(204);
        notices(false).tell(new Notice(organisation, null, null, "标题", "正文", "/x"));
        sending().some();
        assertThat(sent).containsExactly("duty@example.com");
        assertThat(server().post(path, city().administratorToken(), object("phone", "110"))
                        .json()
                        .path("code")
                        .stringValue())
                .isEqualTo("account.no-address");
        assertThat(server().post(path, city().token("department"), "{}").status())
                .isEqualTo(403);
    }

    @Test
    void nothingOfItLiesOpenInTheDatabase() {
        notices(false).tell(new Notice(organisation, "13812345678", "zhang@example.com", "很特别的标题", "很特别的正文", "/x"));
        notices(false).reach(organisation, "zhang@example.com", "13812345678");
        for (String table : List.of("notice", "organisation")) {
            for (String text : List.of("13812345678", "zhang", "很特别")) {
                assertThat(sql.sql("select count(*) from account." + table + " t where position(:text in t::text) > 0")
                                .param("text", text)
                                .query(Long.class)
                                .single())
                        .isZero();
            }
        }
    }

    @Test
    void aTransactionThatDoesNotStandTellsNobody() {
        transaction.executeWithoutResult(status -> {
            notices(false).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
            status.setRollbackOnly();
        });
        assertThat(sending().some()).isZero();
    }

    @Test
    void whatCannotBeSentIsTriedSixTimesAndThenGivenUp() {
        failure = new OutletException("unreachable", false);
        notices(false).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
        int tries = 0;
        for (int hour = 0; hour < 48; hour++) {
            tries += sending().some();
            now = now.plus(Duration.ofHours(1));
        }
        // the first three waits are shorter than the hour by which this test looks
        assertThat(tries).isEqualTo(6);
        assertThat(states()).containsExactly(State.FAILED);
        assertThat(told(false, null).get(0).failure()).isEqualTo("unreachable");
    }

    @Test
    void aLastingFailureAndAMissingOutletAreNotTriedAgain() {
        failure = new OutletException("refused", true);
        notices(false).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
        sending().some();
        assertThat(states()).containsExactly(State.FAILED);
        notices(false).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
        new NoticeSending(store, List.of(), clock()).some();
        assertThat(told(false, null).get(0).failure()).isEqualTo("none");
    }

    @Test
    void manyInstancesSendEachNoticeOnce() throws Exception {
        for (int number = 0; number < 100; number++) {
            notices(false).tell(new Notice(null, "138" + (10_000_000 + number), null, "标题", "正文", "/x"));
        }
        List<Callable<Integer>> instances = new ArrayList<>();
        for (int instance = 0; instance < 4; instance++) {
            NoticeSending sending = sending();
            instances.add(() -> {
                int all = 0;
                for (int taken = sending.some(); taken > 0; taken = sending.some()) {
                    all += taken;
                }
                return all;
            });
        }
        var pool = Executors.newFixedThreadPool(4);
        int all = 0;
        for (var answer : pool.invokeAll(instances)) {
            all += answer.get();
        }
        pool.shutdown();
        assertThat(all).isEqualTo(100);
        assertThat(sent).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aNoticeThatACrashLeftHalfSentIsTakenUpAgain() {
        notices(false).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
        store.take(now, now.plus(Duration.ofMinutes(15)), 20);
        assertThat(sending().some()).isZero();
        now = now.plus(Duration.ofMinutes(16));
        assertThat(sending().some()).isEqualTo(1);
    }

    @Test
    void whatIsNoAddressIsNotKept() {
        notices(false).tell(new Notice(null, "找我邻居", "a@b.cn\nBcc: c@d.cn", "标题", "正文", "/x"));
        assertThat(sending().some()).isZero();
        assertThat(told(false, null))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message.failure()).isEqualTo("address"))
                .allSatisfy(message -> assertThat(message.to()).isEmpty());
    }

    @Test
    void aDemoSendsNothingAndShowsAllWithMaskedAddresses() {
        notices(true).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
        assertThat(sending().some()).isZero();
        assertThat(told(true, null)).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("138****5678");
            assertThat(message.state()).isEqualTo(State.SHOWN);
        });
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (int number = 0; number < 120; number++) {
            notices(true).tell(new Notice(null, "13812345678", null, "标题" + number, "正文", "/x"));
        }
        List<String> titles = new ArrayList<>();
        UUID before = null;
        for (List<Message> page = told(true, null); !page.isEmpty(); page = told(true, before)) {
            page.forEach(message -> titles.add(message.title()));
            before = page.get(page.size() - 1).id();
        }
        assertThat(titles).hasSize(120).doesNotHaveDuplicates().startsWith("标题119");
    }

    @Test
    void afterTheDaysThatAreSetItIsForgotten() {
        notices(true).tell(new Notice(null, "13812345678", null, "标题", "正文", "/x"));
        new NoticeExpiry(store, parameters, clock()).run();
        assertThat(told(true, null)).hasSize(1);
        now = now.plus(Duration.ofDays(181));
        new NoticeExpiry(store, parameters, clock()).run();
        assertThat(told(true, null)).isEmpty();
    }

    private List<State> states() {
        return told(false, null).stream().map(Message::state).toList();
    }

    /** What this test told lies a year ahead of what the server tells meanwhile. */
    private List<Message> told(boolean demo, @Nullable UUID before) {
        Instant ahead = Instant.now().plus(Duration.ofDays(300));
        return notices(demo).latest(null, before).stream()
                .filter(each -> each.at().isAfter(ahead))
                .toList();
    }

    private Notices notices(boolean demo) {
        return new Notices(store, accounts, List.of(), clock(), demo);
    }

    private NoticeSending sending() {
        return new NoticeSending(store, List.of(outlet(Channel.SMS), outlet(Channel.MAIL)), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Outlet outlet(Channel channel) {
        return new Outlet() {
            @Override
            public Channel channel() {
                return channel;
            }

            @Override
            public void send(String address, Words words) throws OutletException {
                if (failure != null) {
                    throw failure;
                }
                sent.add(address);
            }
        };
    }
}
