package org.chengxin.account.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.Codes;
import org.chengxin.TestCity;
import org.chengxin.account.Organisation;
import org.chengxin.account.outlet.Notice;
import org.chengxin.account.outlet.Notices;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What there is to be seen: a thing of each kind, secret and ordinary, here and elsewhere. */
final class WalkObjects {

    private static final byte[] FILE = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    private static final int CODES = 930_000;

    /**
     * @param variables of the paths that lead to it
     * @param markers words that stand on no page of those who may not see it
     */
    record Thing(Map<String, String> variables, List<String> markers) {}

    private final WalkCity walk;
    private final TestCity city;
    private final Matters matters;
    private final Attachments attachments;
    private final Notices notices;
    private final JdbcClient sql;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    WalkObjects(
            WalkCity walk, TestCity city, Matters matters, Attachments attachments, Notices notices, JdbcClient sql) {
        this.walk = walk;
        this.city = city;
        this.matters = matters;
        this.attachments = attachments;
        this.notices = notices;
        this.sql = sql;
        cases();
        reports();
        for (String told : List.of("xiaoshan", "ningbo", "xixi")) {
            String words = "walk-message-" + UUID.randomUUID();
            notices.tell(new Notice(walk.organisation(told).id(), null, null, words, "正文", "/x"));
            things.put("message-" + told, new Thing(Map.of(), List.of(words)));
        }
        for (String platform : List.of("xixi", "qianchao")) {
            String id = walk.organisation(platform).id().toString();
            things.put("trade-" + platform, new Thing(Map.of("platform", id), List.of()));
        }
    }

    Map<String, Thing> things() {
        return things;
    }

    private void cases() {
        Opened ordinary = open("complaint", Actor.NOBODY, Channel.PUBLIC, complaint("xixi", "330109", List.of()));
        put("case-ordinary", ordinary);
        Actor handler = Actor.of(walk.walker("xiaoshan-handler").caller());
        matters.act(new Act(ordinary.id(), handler, "accept", Matters.ANY, key(), Map.of("request", "退款")));
        UUID paper = sql.sql("select id from document.paper where owner = :matter")
                .param("matter", ordinary.id().value())
                .query(UUID.class)
                .single();
        things.put(
                "paper-of-case-ordinary",
                new Thing(
                        Map.of(
                                "matter",
                                ordinary.id().toString(),
                                "id",
                                ordinary.id().toString(),
                                "paper",
                                paper.toString()),
                        List.of(paper.toString())));
        Map<String, Object> report = new HashMap<>();
        report.put("suspect", Map.of("words", "无此登记的店"));
        report.put("platform", Map.of("words", walk.organisation("xixi").name()));
        report.put("place", "330109");
        report.put("kind", "quality");
        report.put("facts", "内部人举报：以次充好。");
        put("case-secret", open("report", Actor.NOBODY, Channel.PUBLIC, report));
        Actor citizen = Actor.of(walk.walker("citizen").caller());
        String key = key();
        String file = draft(DraftOwner.of(citizen.caller(), key));
        Opened own = matters.open(new Opening(
                "complaint", citizen, Channel.WORKBENCH, key, complaint("qianchao", "330108", List.of(file))));
        put("case-of-citizen", own);
        things.put("attachment-of-citizen", new Thing(Map.of("id", file), List.of(file)));
    }

    private void put(String name, Opened opened) {
        things.put(
                name,
                new Thing(
                        Map.of(
                                "id",
                                opened.id().toString(),
                                "matter",
                                opened.id().toString()),
                        List.of(opened.id().toString(), opened.number())));
    }

    private Opened open(String kind, Actor actor, Channel channel, Map<String, Object> form) {
        return matters.open(new Opening(kind, actor, channel, key(), form));
    }

    private Map<String, Object> complaint(String platform, String place, List<String> files) {
        Map<String, Object> form = new HashMap<>();
        form.put("name", "王小明");
        form.put("phone", "13800000000");
        form.put("address", "杭州市文三路 1 号");
        form.put("respondent", Map.of("words", "无此登记的店"));
        form.put("platform", Map.of("words", walk.organisation(platform).name()));
        form.put("place", place);
        form.put("claim", List.of("refund"));
        form.put("facts", "货不对板。");
        if (!files.isEmpty()) {
            form.put("files", files);
        }
        return form;
    }

    private String draft(DraftOwner owner) {
        try {
            return attachments
                    .store(owner, "凭证.pdf", new ByteArrayInputStream(FILE))
                    .id()
                    .toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void reports() {
        String platform = walk.walker("platform-a-token").secret();
        city.create(platform, "merchant", "walk-m", """
                {"name":"杭州走查商贸有限公司","kind":"enterprise","code":"%s","division":"330109"}""".formatted(Codes.social(CODES)));
        String finding = city.create(platform, "own-finding", "walk-f", """
                {"merchant":"walk-m","kind":"brushing-merchant","model":"own","version":"3","score":910000,"records":42,
                 "first":"2026-02-01","last":"2026-02-09","checked":["same-buyer"]}""");
        things.put("warning-xiaoshan", new Thing(Map.of("id", finding), List.of("/workbench/warnings/" + finding)));
        things.put("record-own-finding", new Thing(Map.of("id", finding), List.of()));
        String parcel = city.create(platform, "parcel", "walk-p", "{\"order\":\"o\"}");
        things.put("record-parcel", new Thing(Map.of("id", parcel), List.of("walk-p\"")));
        Organisation market = walk.organisation("market");
        String penalty =
                city.create(walk.walker("city-token").secret(), "penalty", "walk-" + UUID.randomUUID(), """
                {"party":{"name":"杭州走查商贸有限公司","kind":"organisation","code":"%s"},"number":"杭测罚〔2026〕9301号",
                 "authority":"%s","decided":"2026-06-01","violation":"虚假宣传","facts":"测试","basis":"测试",
                 "fine":"500000.00","categories":["fine"]}""".formatted(
                                Codes.social(CODES), market.name()));
        things.put("record-published", new Thing(Map.of("id", penalty), List.of()));
        UUID subject = sql.sql("select id from subject.subject where code = :code")
                .param("code", Codes.social(CODES))
                .query(UUID.class)
                .single();
        String title = "走查认定" + UUID.randomUUID();
        sql.sql("""
                insert into creditfile.determination
                    (id, subject, matter, number, authority, category, title, content, basis, decided, seal)
                values (:id, :subject, gen_random_uuid(), '杭测〔2026〕1号', '测试', 'agreement-not-performed',
                        :title, '测试', '测试', '2026-06-01', gen_random_uuid())""")
                .param("id", Uuid7.next())
                .param("subject", subject)
                .param("title", title)
                .update();
        things.put("file-xiaoshan", new Thing(Map.of("id", subject.toString()), List.of(title)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
