package org.chengxin.subject.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.TestOffice;
import org.chengxin.shared.SubjectId;
import org.chengxin.subject.joining.Judgement.Decision;
import org.chengxin.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A link made without a person is looked at again when one side changes: it stays if the rule would make it again, or is asked. */
class LinksAgainIT extends ServerTest {

    /** None near another, whose firm would be a rival. */
    private static final List<String> BRANDS = List.of("麒麟驷", "骅骝玉", "青骁泉", "墨骊川", "赤兔溪");

    private static int number = 964_000;

    @Autowired
    private Joinings joinings;

    @Autowired
    private JudgementStore judgements;

    private Member platform;
    private Member other;
    private String code;
    private String brand;
    private String firm;
    private String merchant;
    private SubjectId alias;

    @BeforeEach
    void aMerchantLinkedToAFirm() {
        platform = city().newMember("platform");
        other = city().newMember("platform");
        code = Codes.social("654405", ++number);
        brand = BRANDS.get(number % BRANDS.size());
        firm = city().create(platform.token(), "merchant", code, coded(code, "杭州" + brand + "茶业有限公司"));
        merchant = city().create(other.token(), "merchant", "m", uncoded("杭州市" + brand + "茶业有限责任公司"));
        awaitConsumer("matching");
        alias = subjectOf(merchant);
        assertThat(joinings.find(alias)).isPresent();
    }

    @Test
    void aSmallChangeKeepsTheLinkAndAnotherNameIsAsked() {
        merchant = again(other, "m", uncoded("杭州" + brand + "茶业有限公司"), merchant);
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).isPresent();
        merchant = again(other, "m", uncoded("宁波" + brand.charAt(2) + "鼎五金制品厂"), merchant);
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).isEmpty();
        assertThat(undone()).singleElement().satisfies(each -> {
            assertThat(each.decision()).isEqualTo(Decision.ASK);
            assertThat(each.same().id()).isEqualTo(subjectOf(firm));
        });
        again(other, "m", uncoded("宁波" + brand.charAt(2) + "鼎五金制品有限厂"), merchant);
        awaitConsumer("matching");
        assertThat(undone()).as("until two persons answer").hasSize(1);
        TestOffice regulator = TestOffice.of(city(), "market-regulator");
        Visitor officer = new Visitor(server().port());
        officer.signIn(regulator.handler.name(), TestOffice.PASSWORD);
        int page = 1;
        while (!officer.get("/workbench/matches?page=" + page).body().contains("已自动拆开")) {
            assertThat(++page).isLessThan(500);
        }
    }

    @Test
    void theFirmsNewNameIsLookedAtToo() {
        again(platform, code, coded(code, "宁波" + brand.charAt(2) + "鼎五金制品厂"), firm);
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).isEmpty();
        assertThat(open())
                .singleElement()
                .satisfies(each -> assertThat(each.undone()).isTrue());
    }

    @Test
    void anotherCodeForTheMerchantUndoesTheLink() {
        String another = Codes.social("654406", number);
        again(other, "m", coded(another, "杭州市" + brand + "茶业有限责任公司"), merchant);
        awaitConsumer("matching");
        assertThat(joinings.find(alias).map(Joining::code))
                .as("its platform means the firm of the other code now")
                .hasValue(another);
        assertThat(sql.sql("select undone from subject.judgement where alias = :alias and same = :firm")
                        .param("alias", alias.value())
                        .param("firm", subjectOf(firm).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aLinkThatTwoPersonsConfirmedIsTheirs() {
        joinings.uphold(alias);
        again(other, "m", uncoded("宁波" + brand.charAt(2) + "鼎五金制品厂"), merchant);
        awaitConsumer("matching");
        assertThat(joinings.find(alias)).isPresent();
        assertThat(undone()).isEmpty();
    }

    @Test
    void aFirmKnownOnlyFromADecisionIsComparedToo() {
        String late = brand + "末";
        merchant = city().create(other.token(), "merchant", "late", uncoded("杭州" + late + "茶业有限公司"));
        awaitConsumer("matching");
        alias = subjectOf(merchant);
        String punished = Codes.social("654407", number);
        city().create(city().newMember("department").token(), "penalty", "p" + number, """
                {"party":{"name":"杭州%s茶业有限公司","kind":"organisation","code":"%s"},"number":"市监处罚〔2026〕%d号",
                 "document":"行政处罚决定书","authority":"市场监督管理局","decided":"2026-02-10","violation":"虚假宣传",
                 "facts":"标注不符。","basis":"《反不正当竞争法》","categories":["fine"],"content":"罚款","fine":"20000.00",
                 "procedure":"ordinary"}""".formatted(
                        late, punished, number));
        awaitConsumer("matching");
        assertThat(open()).extracting(each -> each.same().code()).contains(punished);
    }

    private List<Judgement> open() {
        return judgements.open(0, 10_000).stream()
                .filter(each -> each.alias().id().equals(alias))
                .toList();
    }

    private List<Judgement> undone() {
        return open().stream().filter(Judgement::undone).toList();
    }

    private String again(Member reporter, String key, String data, String replaced) {
        return city().one(reporter.token(), item("merchant", key, data, replaced, "更名"))
                .id();
    }

    private static String uncoded(String name) {
        return "{\"name\":\"%s\",\"kind\":\"enterprise\"}".formatted(name);
    }

    private static String coded(String code, String name) {
        return "{\"name\":\"%s\",\"kind\":\"enterprise\",\"code\":\"%s\"}".formatted(name, code);
    }

    private SubjectId subjectOf(String fact) {
        return sql.sql("select subject from subject.assertion where fact = cast(:value as uuid)")
                .param("value", fact)
                .query((row, index) -> new SubjectId(row.getObject(1, UUID.class)))
                .single();
    }
}
