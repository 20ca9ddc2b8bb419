package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.field.ListQuery;
import org.chengxin.rule.proposal.Proposals;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.Subjects;
import org.chengxin.subject.search.SubjectList;
import org.chengxin.subject.search.SubjectList.Filter;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 个转企: a business that became a company has one file under both codes, until two persons find that it did not. */
class CodeChangeIT extends ServerTest {

    private static final String OLD_NAME = "蘅芷转企商行";
    private static final String NEW_NAME = "蘅芷转企有限公司";

    @Autowired
    private Proposals proposals;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SubjectList list;

    @Test
    void bothNamesLeadToOneFileUntilTwoPersonsUndoTheJoining() {
        String old = Codes.social("654301", 901);
        String code = Codes.social("654301", 902);
        Member register = city().register("654301");
        licence(register, old, OLD_NAME, "individual-business");
        licence(register, code, NEW_NAME, "enterprise");
        SubjectId before = only(old);
        SubjectId after = only(code);
        assertThat(before).isNotEqualTo(after);
        Member platform = city().newMember("platform");
        city().create(platform.token(), "merchant", "m", """
                {"name":"%s","kind":"individual-business","code":"%s"}""".formatted(OLD_NAME, old));
        city().create(platform.token(), "shop", "s", "{\"merchant\":\"m\",\"name\":\"蘅芷铺\",\"category\":\"籰转企\"}");
        listed(before, 2);
        city().create(register.token(), "code-change", "c" + code, """
                {"old":"%s","code":"%s","since":"2025-01-01","ground":"business-to-enterprise"}""".formatted(old, code));
        for (String words : new String[] {old, code, OLD_NAME, NEW_NAME}) {
            assertThat(only(words)).as(words).isEqualTo(after);
        }
        assertThat(new Visitor(server().port())
                        .get("/subjects/" + after + "/history")
                        .body())
                .contains(OLD_NAME.substring(0, 4));

        listed(after, 1);

        TestOffice regulator = TestOffice.of(city(), "market-regulator");
        Visitor officer = new Visitor(server().port());
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        var page = officer.get("/workbench/joinings");
        assertThat(page.body()).contains(before.toString());
        assertThat(officer.post(
                                "/workbench/joinings",
                                Map.of(
                                        "alias",
                                        before.toString(),
                                        "act",
                                        JoiningProposals.SEPARATE,
                                        "reason",
                                        "两家同时经营",
                                        "_csrf",
                                        Visitor.token(page)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(only(old)).as("one person alone separates nothing").isEqualTo(after);
        FactId proposed = sql.sql("select id from rule.proposal where object = :alias order by id desc limit 1")
                .param("alias", before.toString())
                .query((row, index) -> new FactId(row.getObject(1, UUID.class)))
                .single();
        proposals.approve(proposed, regulator.head.account());
        assertThat(only(old)).isEqualTo(before);
        assertThat(only(OLD_NAME)).isEqualTo(before);
        assertThat(only(code)).isEqualTo(after);
        assertThat(only(NEW_NAME)).isEqualTo(after);
        listed(before, 2);
    }

    /** The shop stands once in the list, with its holder, and each firm counts once. */
    private void listed(SubjectId holder, int firms) {
        Filter shop = new Filter(null, null, "籰转企", null, null, null, null);
        assertThat(list.list(shop, ListQuery.FIRST))
                .extracting(row -> row.subject().id())
                .containsExactly(holder);
        assertThat(list.count(shop).counted()).isEqualTo(1);
        assertThat(list.count(new Filter("蘅芷转企", null, null, null, null, null, null))
                        .counted())
                .isEqualTo(firms);
    }

    private void licence(Member register, String code, String name, String kind) {
        city().create(register.token(), "licence", code, """
                {"code":"%s","number":"%s","name":"%s","from":"2020-01-01","status":"active","kind":"%s",
                 "division":"654301"}""".formatted(code, code, name, kind));
    }

    private SubjectId only(String words) {
        assertThat(subjects.search(words)).as(words).hasSize(1);
        return subjects.search(words).get(0).id();
    }
}
