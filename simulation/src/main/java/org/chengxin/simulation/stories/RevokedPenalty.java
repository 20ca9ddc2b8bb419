package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;
import org.chengxin.simulation.stories.Diary.Sight;

/**
 * A penalty comes by three routes and is one record on show; its authority revokes it, and it leaves every surface; a fourth
 * report that does not know of it brings nothing back.
 */
public final class RevokedPenalty implements ToldStory {

    private static final String FIRM = "merchant-2";
    private static final String OWNER = "market";
    private static final String COLLECTING = "杭政办函〔2018〕144号二(一)2";
    private static final String PUBLISHING = "《中华人民共和国行政处罚法》第48条第1款";
    private static final String TAKING_BACK = "《中华人民共和国行政处罚法》第48条第2款";

    private final Script script;
    private final PlayedReport own;
    private final PlayedReport second;
    private final PlayedReport streamed;
    private final PlayedReport late;
    private final Diary diary;
    private boolean first;

    RevokedPenalty(Script script) {
        this.script = script;
        own = script.report(OWNER, "penalty", "own");
        second = script.report("reform", "penalty", "second");
        streamed = script.report("commerce", "penalty", "streamed");
        late = script.report("culture", "penalty", "late");
        diary = new Diary(script, "revoked-penalty");
    }

    /** Number of the decision, as it is said in the city. */
    public String number() {
        return script.players().here(decision());
    }

    private String decision() {
        return "杭市监处罚〔" + script.date(-20).substring(0, 4) + "〕901号";
    }

    /** Surfaces that show it as long as it is on show. */
    Surfaces surfaces() {
        return new Surfaces(script.players(), FIRM);
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-18, this::report),
                new Scene(-17, () -> arrive(-17, second)),
                new Scene(-16, this::stream),
                new Scene(-16, this::see),
                new Scene(-9, this::revoke),
                new Scene(-9, this::miss),
                new Scene(-6, this::repeat));
    }

    @Override
    public PlayedStory told() {
        return diary.told();
    }

    private Object[] penalty() {
        return new Object[] {
            "party",
            script.firm(FIRM),
            "number",
            decision(),
            "authority",
            script.players().organisation(OWNER).name(),
            "decided",
            script.date(-20),
            "violation",
            "虚假宣传",
            "facts",
            "商品页面标注的检测结论与检测报告不符。",
            "basis",
            "《中华人民共和国电子商务法》第85条",
            "categories",
            List.of("fine"),
            "severity",
            "general",
            "content",
            "罚款人民币30000元",
            "fine",
            "30000.00",
            "procedure",
            "ordinary"
        };
    }

    private void report() throws ClientException, InterruptedException {
        first = own.send(penalty());
        diary.note(-18, own.reporter(), "own", COLLECTING, Sight.NONE, own.id());
    }

    private void arrive(int day, PlayedReport report) throws ClientException, InterruptedException {
        report.send(penalty());
        diary.note(day, report.reporter(), report == late ? "late" : "second", COLLECTING, Sight.NONE, report.id());
    }

    private void stream() throws InterruptedException {
        streamed.stream(penalty());
        diary.note(-16, streamed.reporter(), "streamed", COLLECTING, Sight.NONE, streamed.id());
    }

    /** Of a city that is loaded once more it may have been revoked already. */
    private void see() throws ClientException, InterruptedException {
        if (first) {
            Patience.await(() -> surfaces().show(number()));
            diary.note(-16, "", "on-show", PUBLISHING, new Sight(surfaces().page(), ""), "");
        }
    }

    private void revoke() throws ClientException, InterruptedException {
        own.correct("行政复议决定撤销", "ended", script.date(-9), "endReason", "行政复议决定撤销该行政处罚：检测报告系第三方提供，当事人已尽审查义务");
        diary.note(-9, own.reporter(), "revoked", TAKING_BACK, Sight.NONE, own.id());
    }

    private void miss() throws ClientException, InterruptedException {
        Patience.await(() -> surfaces().hide(number()));
        diary.note(-9, "", "gone", TAKING_BACK, new Sight(surfaces().page(), ""), "");
    }

    /** Its proof comes when everybody who follows the log can have read it. */
    private void repeat() throws ClientException, InterruptedException {
        arrive(-6, late);
        String proof = "/api/v1/records/" + late.id() + "/proof";
        Patience.await(() -> !script.players().passerBy().read(proof).isEmpty());
        Patience.await(() -> surfaces().hide(number()));
        diary.note(-6, "", "stays-gone", TAKING_BACK, new Sight(surfaces().page(), ""), "");
    }
}
