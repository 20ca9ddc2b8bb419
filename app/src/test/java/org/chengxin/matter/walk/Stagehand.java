package org.chengxin.matter.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chengxin.account.Organisation;
import org.chengxin.document.attachment.Attachments;
import org.chengxin.document.attachment.DraftOwner;
import org.chengxin.matter.Actor;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Opened;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.deadline.DeadlineRuns;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.chengxin.matter.definition.MatterRole;
import org.chengxin.matter.kind.ShippedKinds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens matters for plays and does what no player does: runs the clocks, keeps files, looks at the tables. */
final class Stagehand {

    private static final Map<String, MatterDefinition> KINDS = ShippedKinds.definitions();
    private static final byte[] FILE = "%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    final Matters matters;
    final Crew crew;
    final Traces traces;
    private final DeadlineRuns clocks;
    private final Attachments attachments;
    private final JdbcClient sql;

    Stagehand(Matters matters, Crew crew, Traces traces, DeadlineRuns clocks, Attachments attachments, JdbcClient sql) {
        this.matters = matters;
        this.crew = crew;
        this.traces = traces;
        this.clocks = clocks;
        this.attachments = attachments;
        this.sql = sql;
    }

    /** Items of the catalogue in favour of their subject. */
    private static final Set<String> INCENTIVES = Set.of("信用积分加分", "流量分配倾斜", "优先办理");

    /** What their decisions name: all that bars them by the catalogue. */
    static final String CONDITIONS =
            "公示中的行政处罚；被列入经营异常名录或者被标记异常状态；被列入严重违法失信名单；被列入失信被执行人名单；生效中的惩戒措施；公示中的法定义务欠报；经调解达成的协议未履行";

    static MatterDefinition kind(String name) {
        return KINDS.get(name);
    }

    /** By whoever the definition lets open it first: a stranger, a firm's program, an officer. */
    Play open(String kind, Object... form) {
        MatterDefinition definition = kind(kind);
        return open(kind, opener(definition), form);
    }

    /** Also of a kind that only another matter opens. */
    Play begun(String kind) {
        return switch (kind) {
            case "batch-notice" ->
                open("unqualified-batch").does("handler", "notify").child(kind, 0);
            case "filed-case" ->
                open("clue")
                        .does("handler", "verify")
                        .does("handler", "file-case")
                        .child(kind, 0);
            case "task-share" ->
                open("task").does("lead", "take-up").does("lead", "divide").child(kind, 0);
            case "inspection-part" ->
                open("joint-inspection")
                        .does("lead", "count-visits", "visits", "0", "cause", "planned")
                        .does("lead", "announce")
                        .child(kind, 0);
            case "measure-request" -> ordered("request", "依法处置平台内违法经营", kind);
            case "measure-advice" -> ordered("advice", "流量分配倾斜", kind);
            case "measure-assistance" -> asked(ordered("request", "依法处置平台内违法经营", "measure-request"));
            default -> open(kind);
        };
    }

    /** An earlier one is over, since the same is not taken twice; its executors are told, so that no job tells them meanwhile. */
    private Play ordered(String nature, String item, String kind) {
        sql.sql("update measure.measure set ended = current_date, ending = 'early' where ended is null")
                .update();
        sql.sql("update measure.execution set told = 'end' where told is distinct from 'end'")
                .update();
        Play play = measure(nature, item);
        play.does("handler", nature.equals("advice") ? "advise" : nature, decided(play, item));
        return play.child(kind, 0);
    }

    /** The measure of this order is asked of another city too. */
    private Play asked(Play order) {
        return play("measure", traces.parent(order.id), null)
                .does("handler", "ask-other-city", "office", crew.elsewhere.id().toString())
                .child("measure-assistance", 0);
    }

    /** A measure on a merchant that is taken up, and rests on the fact of its own proposal. */
    Play measure(String nature, String item) {
        return measure(nature, item, INCENTIVES.contains(item) ? crew.trusted : crew.merchant);
    }

    Play measure(String nature, String item, Organisation subject) {
        Play play = open("measure", "subject", Forms.party(subject), "item", item, "evidence", null, "record", null);
        return play.does(
                "handler",
                "take-up",
                "nature",
                nature,
                "effect",
                INCENTIVES.contains(item) ? "incentive" : "sanction",
                "severity",
                INCENTIVES.contains(item) ? "none" : "serious");
    }

    /** What a decision says; it rests on a fact of the measure's own case. */
    Object[] decided(Play play, String item) {
        return new Object[] {
            "item",
            item,
            "basis",
            "《中华人民共和国电子商务法》第29条",
            "evidence",
            play.view("handler").acts().get(0).fact().toString(),
            "record",
            null,
            "conditions",
            INCENTIVES.contains(item) ? CONDITIONS : null,
            "since",
            null,
            "executors",
            List.of(Map.of("executor", Forms.party(crew.platform))),
            "checked",
            "advice"
        };
    }

    Actor opener(MatterDefinition definition) {
        MatterRole role = definition.role(definition.opening().by().get(0));
        if (role.kind() == MatterRole.Kind.OFFICE) {
            return Actor.of(crew.officers(definition.name().equals("task") ? crew.conference.id() : crew.regulator.id())
                    .get(0));
        }
        return role.anyone() ? Actor.NOBODY : Actor.of(Crew.program(crew.platform));
    }

    Play open(String kind, Actor actor, Object... form) {
        MatterDefinition definition = kind(kind);
        String key = UUID.randomUUID().toString();
        Map<String, Object> filled = forms(actor).filled(definition.openingForm(), key, form);
        Opened opened = matters.open(new Opening(kind, actor, channel(actor), key, filled));
        return play(kind, opened.id(), opened.receipt());
    }

    /** Through which such an actor comes. */
    static Channel channel(Actor actor) {
        return actor.caller() == null
                ? Channel.PUBLIC
                : actor.caller().account() == null ? Channel.API : Channel.WORKBENCH;
    }

    Play play(String kind, MatterId id, String receipt) {
        return new Play(this, kind(kind), id, receipt);
    }

    Forms forms(Actor actor) {
        return new Forms(crew, key -> List.of(draft(DraftOwner.of(actor.caller(), key))));
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

    String stage(MatterId id) {
        return sql.sql("select stage from matter.matter where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    void runClocks() {
        for (int rounds = 0; rounds < 50 && clocks.run(200) > 0; rounds++) {
            // until nothing is due
        }
    }
}
