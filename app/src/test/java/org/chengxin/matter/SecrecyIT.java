package org.chengxin.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengxin.matter.Town.NOTHING;
import static org.chengxin.matter.Town.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.access.Purpose;
import org.chengxin.evidence.Erasures;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A secret party is known to offices alone, masked until asked for with a purpose, and gone when a law asks for it. */
class SecrecyIT extends TownTest {

    private static final String NAME = "欧阳举报";
    private static final String PHONE = "13900001234";

    @Autowired
    private Erasures erasures;

    private Opened opened;

    @BeforeEach
    void opensAMatter() {
        Map<String, Object> form = town.request(NAME, "普通事实");
        form.put("phone", PHONE);
        opened = matters.open(new Opening(town.definition, Actor.NOBODY, Channel.PUBLIC, Town.key(), form));
        town.knowRival(opened.id());
    }

    @Test
    void theRespondentNeverLearnsWhoReportedInAnyView() {
        town.act(opened.id(), town.handler, "accept", NOTHING);
        town.act(opened.id(), town.rival, "answer", Map.of("content", "已整改"));
        town.act(opened.id(), Actor.of(town.handler), "note", Map.of("text", NAME + " 已回访"));
        Matter seen = town.view(opened.id(), town.rival);
        String everything = seen
                + matters.inbox(InboxQuery.first(200), town.rival).toString()
                + matters.after(null, 200, town.rival);
        assertThat(everything).doesNotContain(NAME).doesNotContain(PHONE).doesNotContain("欧**");
        assertThat(seen.parties()).extracting(Matter.Party::role).doesNotContain("asker");
        assertThat(seen.acts()).extracting(Matter.Entry::step).doesNotContain("note");
        assertThat(seen.acts().get(0).form()).containsEntry("facts", "普通事实");
        assertThat(refused(() -> matters.reveal(opened.id(), town.rival, town.handling(opened.id()))))
                .isEqualTo(MatterProblem.WRONG_OFFICE);
    }

    @Test
    void aPartyFollowsWhatItsPageShowsAndNothingElse() {
        town.act(opened.id(), town.handler, "take", NOTHING);
        town.act(opened.id(), town.handler, "refuse", Map.of("content", "不受理"));
        assertThat(followed(opened.id(), town.rival)).containsExactly("open");
        assertThat(followed(opened.id(), town.handler)).containsExactly("open", "take", "refuse");
        assertThat(line(town.rival).pending()).isFalse();
        assertThat(line(town.handler).pending()).isTrue();
        town.act(opened.id(), town.colleague, "reject", Map.of("reason", "应当受理"));
        town.act(opened.id(), town.handler, "accept", NOTHING);
        town.act(opened.id(), town.rival, "extend", Map.of("clock", "answer", "reason", "取证"));
        assertThat(line(town.rival).pending()).as("its own").isTrue();
        assertThat(followed(opened.id(), town.rival))
                .isEqualTo(town.view(opened.id(), town.rival).acts().stream()
                        .map(Matter.Entry::step)
                        .toList())
                .containsExactly("open", "accept", "extend");
        assertThat(followed(opened.id(), new Caller(town.rivalFirm, UUID.randomUUID(), "张三", Role.CITIZEN, false)))
                .as("a citizen follows nothing of the organisation's")
                .isEmpty();
    }

    private Matters.Inbox.Line line(Caller caller) {
        String number = opened.number();
        return matters
                .inbox(new InboxQuery(null, Matters.Due.ANY, false, false, number, null, null, null, 10), caller)
                .lines()
                .stream()
                .filter(each -> each.id().equals(opened.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOfficeSeesAMaskedNameUntilItAsksWithAPurposeWhichIsLogged() {
        Matter masked = town.view(opened.id(), town.handler);
        assertThat(masked.toString()).doesNotContain(NAME).doesNotContain(PHONE).contains("欧**");
        Matter revealed = matters.reveal(opened.id(), town.handler, town.handling(opened.id()));
        assertThat(revealed.acts().get(0).form()).containsEntry("name", NAME).containsEntry("phone", PHONE);
        assertThat(sql.sql("select purpose from account.access where object = :id and act = 'matter.reveal'")
                        .param("id", opened.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("case-handling " + opened.number());
    }

    @Test
    void whatForIsChosenFromTheListWithANumberThatIsTheOfficersOwnCaseWhereItIsACase() {
        assertThat(Purpose.Stated.of("电话回访", "1")).as("in words of one's own").isEmpty();
        assertThat(refused(() -> matters.reveal(opened.id(), town.handler, null)))
                .isEqualTo(MatterProblem.PURPOSE_REQUIRED);
        assertThat(refused(() -> matters.reveal(opened.id(), town.handler, handling("没有这个案号"))))
                .isEqualTo(MatterProblem.UNKNOWN_CASE);
        String elsewhere = town.open().number();
        assertThat(refused(() -> matters.reveal(opened.id(), town.handler, handling(elsewhere))))
                .as("an own case about somebody else")
                .isEqualTo(MatterProblem.UNKNOWN_CASE);
        for (Purpose another : List.of(Purpose.AUDIT, Purpose.COURT_OR_ARBITRATION, Purpose.ANSWER_TO_DATA_SUBJECT)) {
            assertThatThrownBy(() ->
                            matters.reveal(opened.id(), town.handler, new Purpose.Stated(another, opened.number())))
                    .as("a purpose of another role")
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(AccountProblem.PURPOSE_NOT_OF_ROLE));
        }
        assertThat(refused(() -> matters.reveal(
                        opened.id(), new Caller(town.office, null, null, null, false), town.handling(opened.id()))))
                .as("a program has no name to log")
                .isEqualTo(MatterProblem.WRONG_OFFICE);
        assertThat(logged()).isEmpty();
        matters.reveal(opened.id(), town.handler, handling(opened.number()));
        assertThat(logged()).containsExactly(town.handler.account() + " case-handling " + opened.number());
    }

    private static Purpose.Stated handling(String number) {
        return new Purpose.Stated(Purpose.CASE_HANDLING, number);
    }

    private List<String> logged() {
        return sql.sql(
                        "select account || ' ' || purpose from account.access where object = :id and act = 'matter.reveal'")
                .param("id", opened.id().toString())
                .query(String.class)
                .list();
    }

    /** Finding 6: neither by the whole name nor by a part of it; by the number the case is found. */
    @Test
    void aSecretReporterIsInNoSearch() {
        for (String words : List.of(NAME, NAME.substring(0, 2), NAME.substring(2), PHONE)) {
            assertThat(found(words)).as(words).doesNotContain(opened.id());
        }
        assertThat(found(opened.number())).contains(opened.id());
        assertThat(found("无此登记的店")).as("the other party is no secret").contains(opened.id());
    }

    private List<MatterId> found(String words) {
        return matters
                .inbox(new InboxQuery(null, Matters.Due.ANY, false, false, words, null, null, null, 200), town.handler)
                .lines()
                .stream()
                .map(line -> line.id())
                .toList();
    }

    /** Finding 6: one line for an hour, and of a search a digest alone. */
    @Test
    void everyLookAtACaseAndEverySearchIsALineWithoutTheWords() {
        town.view(opened.id(), town.handler);
        town.view(opened.id(), town.handler);
        assertThat(looks(town.handler, "matter.look"))
                .containsOnlyOnce(opened.id().toString());
        town.view(opened.id(), town.colleague);
        assertThat(looks(town.colleague, "matter.look"))
                .containsOnlyOnce(opened.id().toString());
        String words = "寻" + UUID.randomUUID();
        found(words);
        found(words);
        List<String> before = looks(town.handler, "matter.search");
        assertThat(before).allMatch(digest -> digest.matches("[0-9a-f]{16}"));
        found(words);
        assertThat(looks(town.handler, "matter.search")).isEqualTo(before);
        found(words + "别");
        assertThat(looks(town.handler, "matter.search")).hasSize(before.size() + 1);
        assertThat(everywhere(words)).isEmpty();
    }

    private List<String> looks(Caller by, String act) {
        return sql.sql("select object from account.access where account = :account and act = :act")
                .param("account", by.account())
                .param("act", act)
                .query(String.class)
                .list();
    }

    @Test
    void noReadableColumnHoldsWhoSomebodyIs() {
        assertThat(everywhere(NAME)).isEmpty();
        assertThat(everywhere(PHONE)).isEmpty();
    }

    @Test
    void anErasedActSaysNothingAnyMore() {
        Matter before = matters.reveal(opened.id(), town.handler, town.handling(opened.id()));
        erasures.erase(before.acts().get(0).fact(), "个人信息保护法第47条");
        Matter after = matters.reveal(opened.id(), town.handler, town.handling(opened.id()));
        assertThat(after.toString()).doesNotContain(NAME).doesNotContain(PHONE).doesNotContain("普通事实");
        assertThat(after.acts().get(0).erased()).isTrue();
        assertThat(after.acts()).as("that it was done stays").hasSize(1);
        assertThat(matters.inbox(
                                new InboxQuery(null, Matters.Due.ANY, false, true, NAME, null, null, null, 10),
                                town.handler)
                        .lines())
                .extracting(line -> line.id())
                .doesNotContain(opened.id());
        assertThat(town.act(opened.id(), town.handler, "accept", NOTHING).stage())
                .isEqualTo("working");
    }

    @Test
    void citizensOfOneOrganisationSeeTheirOwnMattersOnly() {
        Caller one = new Caller(town.rivalFirm, UUID.randomUUID(), "张三", Role.CITIZEN, false);
        Caller two = new Caller(town.rivalFirm, UUID.randomUUID(), "李四", Role.CITIZEN, false);
        Opened own = matters.open(
                new Opening(town.definition, Actor.of(one), Channel.PUBLIC, Town.key(), town.request("张三", "自己的")));
        assertThat(own.receipt()).isNull();
        assertThat(town.view(own.id(), one).acts()).hasSize(1);
        assertThat(refused(() -> town.view(own.id(), two))).isEqualTo(MatterProblem.NOT_VISIBLE);
        assertThat(refused(() -> town.view(opened.id(), one))).isEqualTo(MatterProblem.NOT_VISIBLE);
        town.act(own.id(), town.handler, "accept", NOTHING);
        assertThat(matters.inbox(new InboxQuery(null, Matters.Due.ANY, false, false, null, null, null, null, 10), one)
                        .lines())
                .hasSize(1);
    }

    /** The tables of the module in which the value lies open. */
    private List<String> everywhere(String planted) {
        return owner().sql("""
                select table_schema || '.' || table_name from information_schema.tables
                where table_schema in ('matter', 'account') and table_type = 'BASE TABLE'""").query(String.class).list().stream()
                .filter(table -> owner().sql("select exists (select from " + table + " t where t::text like :planted)")
                        .param("planted", "%" + planted + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
