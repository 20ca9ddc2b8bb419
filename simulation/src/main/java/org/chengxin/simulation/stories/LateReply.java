package org.chengxin.simulation.stories;

import java.util.List;
import org.chengxin.client.ClientException;

/** A district does not answer another's letter of assistance in time; it is reminded, and its arrears are published. */
public final class LateReply implements Story {

    private static final String ASKING = "yuhang-handler-1";
    private static final String ASKED = "binjiang-handler-1";
    private static final String REMINDER = "joint-conference-handler-1";

    private final Script script;
    private final PlayedMatter letter;
    private final PlayedMatter arrears;

    LateReply(Script script) {
        this.script = script;
        letter = script.matter("letter");
        arrears = script.matter("arrears");
    }

    /** The letter of assistance. */
    public PlayedMatter letter() {
        return letter;
    }

    /** The reminder. */
    public PlayedMatter arrears() {
        return arrears;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-52, this::ask),
                new Scene(-50, () -> letter.act(ASKED, "take-up")),
                new Scene(-8, this::remind),
                new Scene(-6, () -> arrears.act(ASKED, "answer", "answer", "企业登记住所查无下落，尚在核实，不能按期复函。")),
                new Scene(-4, () -> arrears.act(REMINDER, "publish", "reason", "超过十五个工作日未复函，催办后仍未复函。")),
                new Scene(-3, () -> arrears.act("joint-conference-head", "confirm")));
    }

    private void ask() throws ClientException, InterruptedException {
        letter.open(
                ASKING,
                "assistance",
                "asked",
                script.players().code("binjiang"),
                "case-number",
                "余市监立〔2026〕27号",
                "cause",
                "涉嫌销售侵犯注册商标专用权的商品",
                "scope",
                "核实供货单位的经营场所和近六个月的销售单据，仅限于本案所涉商品。",
                "basis",
                "中华人民共和国行政处罚法第26条",
                "deadline",
                script.date(-31),
                "contact",
                "余杭区市场监督管理局执法队 0571-12345678");
    }

    private void remind() throws ClientException, InterruptedException {
        String number = String.valueOf(letter.seenBy(ASKING).get("number"));
        arrears.open(
                REMINDER,
                "office-arrears",
                "debtor",
                script.players().code("binjiang"),
                "obligation",
                number,
                "what",
                "答复协查函",
                "until",
                script.date(-29),
                "basis",
                "市场监督管理行政处罚程序规定第45条",
                "deadline",
                script.date(-5));
    }
}
