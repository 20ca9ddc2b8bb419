package org.chengxin.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.chengxin.account.Accounts;
import org.chengxin.account.Accounts.ListedAccount;
import org.chengxin.account.SecondFactors;
import org.chengxin.account.Sessions;
import org.chengxin.client.Administration;
import org.chengxin.client.ClientException;
import org.chengxin.command.booklet.Booklet;
import org.chengxin.command.demo.DemoOutside;
import org.chengxin.command.demo.DemoTimeStampAuthority;
import org.chengxin.command.demo.DemoWitnesses;
import org.chengxin.evaluation.Evaluations;
import org.chengxin.evidence.Cosigners;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.rule.LegalClock;
import org.chengxin.simulation.City;
import org.chengxin.simulation.CityLoader;
import org.chengxin.simulation.DemoAccess;
import org.chengxin.simulation.LoadingException;
import org.chengxin.simulation.Settlement;
import org.chengxin.simulation.call.CityAdministration;
import org.chengxin.simulation.call.CityReporting;
import org.chengxin.simulation.material.Town;
import org.chengxin.simulation.stories.CertifiedMerchant;
import org.chengxin.simulation.stories.Players;
import org.chengxin.simulation.stories.Stories;
import org.chengxin.warning.Detections;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code chengxin demo}: the server with a simulated city in it, loaded through the public API. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "run the server with a simulated city（运行带模拟城市的服务）",
        subcommands = DemoCodesCommand.class)
final class DemoCommand implements Callable<Integer> {

    static final String ACCESS = "demo-access.json";
    private static final String SETTLEMENT = "demo-settlement.json";
    private static final String TODAY = "demo-today.txt";
    private static final String CERTIFICATE = "demo-certificate.sd-jwt";

    /** So that people can try what needs it, such as an erasure. */
    private static final String ADMINISTRATOR = "demo-administrator.token";

    private static final String SECURITY = "demo-security.token";

    /** Of a second installation beside the first. */
    private static final int SECOND_PORT = 8081;

    private static final int MONTHS = 6;
    private static final int MOST_ORDERS = 10_000_000;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--orders", paramLabel = "N", defaultValue = "20000", description = "orders in the city（订单数）")
    private int orders;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "seed of the city（随机种子）")
    private long seed;

    @Option(
            names = "--city",
            paramLabel = "CITY",
            defaultValue = "hangzhou",
            description =
                    "hangzhou or ningbo, a second installation beside it on port 8081（城市：hangzhou 或 ningbo，后者为第二套系统，默认端口 8081）")
    private String cityName = "hangzhou";

    @Option(names = "--as-of", paramLabel = "DATE", description = "the city's today, at first start（城市的“今天”，首次启动时有效）")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--second-factor",
            description = "officers and administrators enrol an authenticator app（部门人员和管理员须登记动态口令）")
    private boolean secondFactor;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, ClientException, LoadingException {
        if (orders < 1 || orders > MOST_ORDERS) {
            throw new ParameterException(
                    spec.commandLine(), "--orders from 1 to " + MOST_ORDERS + "（--orders 应在 1 至一千万之间）");
        }
        Town town = Town.of(cityName)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--city hangzhou or ningbo（--city 应为 hangzhou 或者 ningbo）"));
        boolean second = !town.equals(Town.HANGZHOU);
        options.usually(second ? SECOND_PORT : options.port());
        options.check();
        Path directory = options.dataDirectory(second ? ".data/demo-" + town.key() : ".data/demo");
        DataDirectory data = new DataDirectory(directory);
        try (var outside = DemoOutside.start(data.folder("outside"));
                var timeStamps = DemoTimeStampAuthority.start(data.folder("tsa"));
                var witnesses = DemoWitnesses.start(data.folder("witnesses"))) {
            data.folder("log");
            data.writePrivate(Cosigners.POLICY_FILE, witnesses.policy().getBytes(StandardCharsets.UTF_8));
            ConfigurableApplicationContext context = options.start(directory, settings(timeStamps, outside, town));
            witnesses.follow(context.getBean(Proofs.class).logKeys(), url().resolve("/log/"));
            serve(context, data, outside, town);
        }
        return ServerCommands.GOOD;
    }

    private List<String> settings(DemoTimeStampAuthority timeStamps, DemoOutside outside, Town town) {
        List<String> settings = new ArrayList<>(outside.settings());
        settings.addAll(List.of(
                "--chengxin.city=" + town.division(),
                "--chengxin.log.origin=chengxin.demo/" + (town.equals(Town.HANGZHOU) ? "log" : town.key()),
                "--chengxin.simulated=true",
                "--chengxin.account.second-factor=false",
                "--chengxin.public-url=" + url(),
                "--chengxin.evaluation.follow=false",
                "--chengxin.outbound.allow=127.0.0.1,localhost",
                "--chengxin.anchor.tsa.url=" + timeStamps.url(),
                "--chengxin.anchor.tsa.certificate=" + timeStamps.certificate()));
        return settings;
    }

    private void serve(ConfigurableApplicationContext context, DataDirectory data, DemoOutside outside, Town town)
            throws IOException, InterruptedException, ClientException, LoadingException {
        if (!data.has(ACCESS)) {
            load(context, data, outside, town);
        }
        context.getBean(Evaluations.class).begin();
        if (secondFactor) {
            context.getBean(SecondFactors.class).demand();
        }
        awaitCheckpoint(context.getBean(Proofs.class));
        writeAccess(data);
        spec.commandLine().getOut().println("ready: " + url());
        spec.commandLine().getErr().println("simulated outside systems（模拟的外部系统）: " + outside.url());
        spec.commandLine()
                .getErr()
                .println("accounts and tokens（账户与令牌）: " + data.dataDir().resolve(ACCESS));
        spec.commandLine().getErr().println("administrators' codes（管理员的动态口令）: ./chengxin demo codes");
        ServerOptions.serveUntilStopped(context);
    }

    private URI url() {
        return URI.create("http://localhost:" + options.port());
    }

    private void load(ConfigurableApplicationContext context, DataDirectory data, DemoOutside outside, Town town)
            throws IOException, InterruptedException, ClientException, LoadingException {
        LegalClock clock = context.getBean(LegalClock.class);
        LocalDate today = today(clock, data);
        City city = City.of(seed, today, orders).in(town);
        CityLoader loader =
                new CityLoader(city, new CityProgress(spec.commandLine().getErr()));
        Settlement settlement = settlement(context, loader, data);
        Stories stories = Stories.of(new Players(url(), city, settlement), today);
        // the cases of the city begin before its today, so that some of their dates have passed by then
        clock.startAt(stories.begins());
        loader.load(new CityReporting(url()), settlement);
        spec.commandLine().getErr().println("playing stories（办理事项）…");
        stories.play(new CityDays(clock), today);
        keep(stories, context.getBean(Booklet.class), data);
        outside.file(city, today);
        spec.commandLine().getErr().println("evaluating（评价）…");
        context.getBean(Evaluations.class).recall(MONTHS);
        spec.commandLine().getErr().println("looking for fake trade（检测）…");
        context.getBean(Detections.class).follow();
        data.writePrivate("demo-ground-truth.json", json().writeValueAsBytes(city.groundTruth()));
    }

    /** What was played, for the booklet, and the certificate of one story, for whoever wants to check it. */
    private static void keep(Stories stories, Booklet booklet, DataDirectory data)
            throws InterruptedException, ClientException {
        booklet.keep(stories.told());
        String certificate = stories.story(CertifiedMerchant.class).certificate();
        if (!certificate.isEmpty()) {
            data.writePrivate(CERTIFICATE, certificate.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The city's today, kept at first start, since the clock stands earlier while an interrupted load goes on. */
    private LocalDate today(LegalClock clock, DataDirectory data) throws IOException {
        if (!data.has(TODAY)) {
            LocalDate today = asOf == null ? clock.today() : asOf;
            data.writePrivate(TODAY, today.toString().getBytes(StandardCharsets.UTF_8));
        }
        return LocalDate.parse(new String(data.read(TODAY), StandardCharsets.UTF_8));
    }

    /** Organisations and accounts are made once and kept, so that an interrupted load goes on where it was. */
    private Settlement settlement(ConfigurableApplicationContext context, CityLoader loader, DataDirectory data)
            throws InterruptedException, ClientException, LoadingException {
        if (data.has(SETTLEMENT)) {
            return json().readValue(data.read(SETTLEMENT), Settlement.class);
        }
        if (!data.has("first-administrator.token")) {
            throw new LoadingException("the city's organisations were left half made: delete " + data.dataDir()
                    + " and start again（机构只建了一半：请删除该目录后重新启动）");
        }
        String oneTime = new String(data.read("first-administrator.token"), StandardCharsets.UTF_8);
        var first = Administration.first(url(), oneTime, "city-administrator", "city-security", "auditor");
        List<DemoAccess.Account> administrators = administrators(context, first.passwords());
        Settlement settlement = loader.settle(
                        new CityAdministration(
                                url(), new Administration(url(), first.systemToken(), first.securityToken())),
                        DemoCommand::password)
                .with(administrators);
        data.writePrivate(ADMINISTRATOR, first.systemToken().getBytes(StandardCharsets.UTF_8));
        data.writePrivate(SECURITY, first.securityToken().getBytes(StandardCharsets.UTF_8));
        data.writePrivate(SETTLEMENT, json().writeValueAsBytes(settlement));
        return settlement;
    }

    /** Each of the three has changed its one-time password and enrolled a second factor already, so that visitors just sign in. */
    private static List<DemoAccess.Account> administrators(
            ConfigurableApplicationContext context, Map<String, String> oneTime) {
        Sessions sessions = context.getBean(Sessions.class);
        List<DemoAccess.Account> accounts = new ArrayList<>();
        for (ListedAccount each : context.getBean(Accounts.class).administrators()) {
            String role = each.role().word();
            String password = password();
            String given = Objects.requireNonNull(oneTime.get(role), role);
            if (sessions.signIn(each.name(), given) instanceof Sessions.SignIn.Opened opened) {
                sessions.replaceOneTimePassword(opened.session(), password);
                sessions.end(opened.session());
            }
            SecondFactors factors = context.getBean(SecondFactors.class);
            String secret = factors.offer(each.id(), each.name()).secret();
            factors.confirm(
                    each.id(),
                    SecondFactors.code(secret, context.getBean(Clock.class).instant()));
            accounts.add(new DemoAccess.Account(each.name(), password, role, each.organisation(), secret));
        }
        return accounts;
    }

    private void writeAccess(DataDirectory data) {
        Settlement settlement = json().readValue(data.read(SETTLEMENT), Settlement.class);
        DemoAccess access = settlement.access(url());
        data.writePrivate(ACCESS, json().writerWithDefaultPrettyPrinter().writeValueAsBytes(access));
    }

    /** The city is there when a checkpoint covers all of it. */
    private static void awaitCheckpoint(Proofs proofs) throws InterruptedException {
        while (!proofs.nothingWaits()) {
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Not before it is needed: help alone would load all of it. */
    private static JsonMapper json() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static String password() {
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        // The policy asks for three kinds of characters, which random letters almost, but not always, have.
        return "Cx1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
