package org.chengxin.simulation.stories;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengxin.client.ClientException;
import org.chengxin.client.Matters;

/** A shop trades under the licence of a firm that knows nothing of it: platform asked, theft found by two, cleared up. */
public final class StolenLicence implements Story {

    private static final String HOLDER = "merchant-2";
    private static final String PLATFORM = "platform-qianchao";
    private static final String OFFICER = "binjiang-handler-1";
    private static final String PROOF = "营业执照副本.txt";

    private final Script script;
    private final PlayedMatter claim;

    StolenLicence(Script script) {
        this.script = script;
        claim = script.matter("claim");
    }

    /** The claim. */
    public PlayedMatter claim() {
        return claim;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-6, this::open),
                new Scene(-5, this::accept),
                new Scene(-3, this::answer),
                new Scene(-2, this::find),
                new Scene(1, () -> claim.act("binjiang-head", "confirm")),
                new Scene(4, this::carryOut),
                new Scene(7, () -> claim.act(OFFICER, "find-put-right")));
    }

    private void open() throws ClientException, InterruptedException {
        Matters holder = script.as(HOLDER);
        List<String> before = holder.opened("stolen-identity");
        if (!before.isEmpty()) {
            // a file that is sent again has another id, so that the same form could not be sent again
            claim.follow(before.get(0));
            return;
        }
        String proof = holder.attach(PROOF, "统一社会信用代码与登记机关见原件".getBytes(StandardCharsets.UTF_8));
        claim.open(
                HOLDER,
                "stolen-identity",
                "name",
                "法定代表人 李慧",
                "phone",
                "13700137003",
                "what",
                "licence",
                "platform",
                script.party("qianchao"),
                "shop",
                "https://www.qianchao.example/shop/73021",
                "facts",
                "这家店铺公示的是本公司的营业执照，本公司从未在该平台开店。",
                "proof",
                List.of(proof));
    }

    private void accept() throws ClientException, InterruptedException {
        claim.act(OFFICER, "take");
        claim.act(OFFICER, "accept", "question", "核验该店入驻时提交的身份和执照材料，暂停服务", "deadline", script.date(2));
    }

    private void answer() throws ClientException, InterruptedException {
        claim.act(PLATFORM, "answer", "suspended", true, "found", "入驻时的经办人与执照登记的法定代表人不一致，手机号未实名关联该公司。");
    }

    private void find() throws ClientException, InterruptedException {
        claim.act(
                OFFICER,
                "confirm-theft",
                "content",
                "该店冒用他人营业执照入驻，执照持有人未授权。",
                "requirement",
                "终止对该店的服务，并删除其公示的执照信息",
                "deadline",
                script.date(8));
    }

    private void carryOut() throws ClientException, InterruptedException {
        claim.act(PLATFORM, "carried-out", "done", "店铺已清退，公示信息已删除，保证金冻结。", "day", script.date(4));
    }
}
