package org.chengxin.benchmarks.matter;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.benchmarks.matter.BenchmarkTown.Queue;
import org.chengxin.client.ChengxinClient;
import org.chengxin.client.Report;
import org.chengxin.client.Result;
import org.chengxin.code.OrganisationCode;
import org.chengxin.code.SocialCreditCode;
import org.chengxin.matter.Actor;
import org.chengxin.matter.Matter;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Act;
import org.chengxin.matter.Matters.Opening;
import org.chengxin.matter.definition.MatterOpening.Channel;
import org.springframework.context.ApplicationContext;

/** Requests that offices issue to executors, who find them in their feed and acknowledge each. */
final class Orders {

    static final int THREADS = 8;

    /** Executors of one measure. */
    private static final int EACH = 50;

    private final ChengxinClient merchants;
    private final Matters matters;
    private final Accounts accounts;
    private final BenchmarkTown town;
    private final LocalDate until;
    private final List<Organisation> executors = new ArrayList<>();
    private int measures;

    Orders(ApplicationContext context, URI server, BenchmarkTown town, int executors, LocalDate until) {
        this.merchants = new ChengxinClient(server, town.platformToken());
        this.matters = context.getBean(Matters.class);
        this.accounts = context.getBean(Accounts.class);
        this.town = town;
        this.until = until;
        for (int each = 0; each < executors; each++) {
            this.executors.add(accounts.register("执行平台" + each, OrganisationKind.PLATFORM, null, "330106", null));
        }
    }

    /** @return how many were acknowledged */
    int send(int orders) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> sent = new ArrayList<>();
            for (int done = 0; done < orders; done += EACH) {
                int number = measures++;
                MatterId measure = examined(number, firm(number));
                sent.add(pool.submit(() -> confirmedAndReceived(measure, number)));
            }
            int all = 0;
            for (Future<Integer> each : sent) {
                all += each.get();
            }
            return all;
        } finally {
            pool.shutdown();
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void act(MatterId matter, Caller by, String step, Map<String, Object> form) {
        matters.act(new Act(matter, Actor.of(by), step, Matters.ANY, key(), form));
    }

    /** A measure on a firm of its own that an officer has proposed to request, and that waits for the head. */
    private MatterId examined(int number, Organisation firm) {
        Queue office = office(number);
        Caller handler = office.handlers().get(0);
        Map<String, Object> proposal = new HashMap<>(Map.of(
                "subject",
                party(firm),
                "place",
                office.district(),
                "item",
                "依法处置平台内违法经营",
                "reason",
                "平台内违法经营",
                "basis",
                "电子商务法第29条"));
        MatterId measure = matters.open(new Opening("measure", Actor.of(handler), Channel.WORKBENCH, key(), proposal))
                .id();
        act(
                measure,
                handler,
                "take-up",
                Map.of(
                        "officers",
                        "甲 330100-1、乙 330100-2",
                        "nature",
                        "request",
                        "effect",
                        "sanction",
                        "severity",
                        "serious"));
        Matter seen = matters.find(measure, Actor.of(handler));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int each = 0; each < EACH; each++) {
            rows.add(Map.of("executor", party(executors.get((number * EACH + each) % executors.size()))));
        }
        Map<String, Object> request = new HashMap<>(Map.of(
                "item",
                "依法处置平台内违法经营",
                "reason",
                "平台内违法经营",
                "basis",
                "《中华人民共和国电子商务法》第29条",
                "evidence",
                seen.acts().get(0).fact().toString(),
                "until",
                until.toString(),
                "way-back",
                "改正后申请",
                "deadline",
                until.minusDays(1).toString(),
                "executors",
                rows));
        act(measure, handler, "request", request);
        return measure;
    }

    /** A merchant that its platform has reported. */
    private Organisation firm(int number) throws Exception {
        String inner = "BM" + String.format("%06d", number);
        String body = "91330106" + inner + OrganisationCode.checkSymbol(inner);
        String code = body + SocialCreditCode.checkSymbol(body);
        String name = "执行对象" + number;
        List<Result> results = merchants.send(
                List.of(new Report("merchant", code, Map.of("name", name, "kind", "enterprise", "code", code))));
        if (results.get(0).status() != Result.Status.CREATED) {
            throw new IllegalStateException(results.toString());
        }
        return accounts.register(
                name, OrganisationKind.MERCHANT, code, office(number).district(), null);
    }

    private Queue office(int number) {
        return town.queues().get(number % town.queues().size());
    }

    private static Map<String, Object> party(Organisation organisation) {
        return Map.of("words", organisation.name());
    }

    private int confirmedAndReceived(MatterId measure, int number) {
        Caller head = office(number).head();
        act(measure, head, "confirm", Map.of());
        List<Matter.Link> orders = matters.find(measure, Actor.of(head)).children();
        for (int each = 0; each < orders.size(); each++) {
            Organisation executor = executors.get((number * EACH + each) % executors.size());
            act(orders.get(each).id(), new Caller(executor, null, null, null, false), "receive", Map.of());
        }
        return orders.size();
    }
}
