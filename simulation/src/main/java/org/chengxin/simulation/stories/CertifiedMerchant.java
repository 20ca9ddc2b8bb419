package org.chengxin.simulation.stories;

import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengxin.certificate.Certificate;
import org.chengxin.certificate.Certificate.Finding;
import org.chengxin.client.ClientException;
import org.chengxin.simulation.stories.Diary.Sight;

/** A good merchant gets its certificate, the other city checks it offline; a penalty comes, and it is revoked by itself. */
public final class CertifiedMerchant implements ToldStory {

    private static final String FIRM = "merchant-3";
    private static final String OTHER_CITY = "宁波市市场监督管理局";
    private static final String USING = "杭政办函〔2018〕144号二(二)6";
    private static final String SHARING = "杭政办函〔2018〕144号二(一)4";
    private static final Pattern PAPER = Pattern.compile("</papers/([^>]+)>");
    private static final Pattern RECORD = Pattern.compile("/records/([0-9a-f-]{36})");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Script script;
    private final PlayedReport honour;
    private final PlayedReport penalty;
    private final Diary diary;
    private String certificate = "";
    private String paper = "";

    CertifiedMerchant(Script script) {
        this.script = script;
        honour = script.report("commerce", "honour", "honour");
        penalty = script.report("market", "penalty", "penalty");
        diary = new Diary(script, "certified-merchant");
    }

    /** Certificate that the merchant got; empty where an earlier run got it. */
    public String certificate() {
        return certificate;
    }

    @Override
    public List<Scene> scenes() {
        return List.of(
                new Scene(-13, this::honour),
                new Scene(-12, this::apply),
                new Scene(-11, this::check),
                new Scene(-5, this::penalise),
                new Scene(-5, this::checkAgain));
    }

    @Override
    public PlayedStory told() {
        return diary.told();
    }

    private void honour() throws ClientException, InterruptedException {
        honour.send(
                "name",
                script.players().organisation(FIRM).name(),
                "code",
                script.players().code(FIRM),
                "title",
                "电子商务示范企业",
                "authority",
                script.players().organisation("commerce").name(),
                "awarded",
                script.date(-60),
                "until",
                script.date(670));
        diary.note(-13, honour.reporter(), "honoured", USING, Sight.NONE, honour.id());
    }

    /** Refused where an earlier run has come to the penalty: what follows was played then. */
    private void apply() throws InterruptedException {
        HttpResponse<String> answer = script.players()
                .program(FIRM)
                .post("/api/v1/subjects/" + code() + "/good-standing", "application/json", "");
        if (answer.statusCode() == 409) {
            return;
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no certificate: " + answer.body());
        }
        certificate = answer.body();
        paper = "/papers/" + found(PAPER, answer.headers().firstValue("Link").orElse(""));
        String record = found(RECORD, script.players().passerBy().read(paper));
        String who = script.players().here(script.players().organisation(FIRM).name());
        diary.note(-12, who, "applied", USING, new Sight(paper, ""), record);
    }

    private void check() throws InterruptedException {
        if (certificate.isEmpty()) {
            return;
        }
        Finding found = found(-11);
        if (found != Finding.VALID) {
            throw new IllegalStateException("a good merchant's certificate is " + found);
        }
        diary.note(-11, script.players().here(OTHER_CITY), "valid", SHARING, new Sight("/certificates/status", ""), "");
    }

    private void penalise() throws ClientException, InterruptedException {
        String number = "杭市监处罚〔" + script.date(-7).substring(0, 4) + "〕902号";
        penalty.send(
                "party",
                script.firm(FIRM),
                "number",
                number,
                "authority",
                script.players().organisation("market").name(),
                "decided",
                script.date(-7),
                "violation",
                "发布虚假广告",
                "facts",
                "直播间宣称产品获得国家金奖，查无此奖。",
                "basis",
                "《中华人民共和国广告法》第55条",
                "categories",
                List.of("fine"),
                "severity",
                "minor",
                "content",
                "罚款人民币9600元",
                "fine",
                "9600.00",
                "procedure",
                "ordinary");
        Sight file = new Sight(
                new Surfaces(script.players(), FIRM).page(), script.players().here(number));
        diary.note(-5, penalty.reporter(), "penalised", "《中华人民共和国广告法》第55条", file, penalty.id());
    }

    private void checkAgain() throws ClientException, InterruptedException {
        if (certificate.isEmpty()) {
            return;
        }
        Patience.await(() -> found(-5) == Finding.REVOKED);
        diary.note(-5, "", "withdrawn", USING, new Sight(paper, ""), "");
        diary.note(
                -5, script.players().here(OTHER_CITY), "revoked", SHARING, new Sight("/certificates/status", ""), "");
    }

    /** By the keys and the status list of the issuer, and no question about the firm. */
    private Finding found(int day) throws InterruptedException {
        Outsider city = script.players().passerBy();
        Instant noon = LocalDate.parse(script.date(day))
                .atTime(LocalTime.NOON)
                .atZone(ZONE)
                .toInstant();
        Instant now = Instant.now();
        try {
            return Certificate.read(certificate, city.read("/.well-known/jwt-vc-issuer"))
                    .check(city.read("/certificates/status"), noon.isBefore(now) ? noon : now);
        } catch (ParseException malformed) {
            throw new IllegalStateException("no certificate", malformed);
        }
    }

    private String code() {
        return script.players().here(script.players().code(FIRM));
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
