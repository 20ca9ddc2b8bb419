package org.chengxin.benchmarks.matter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.account.office.Staffing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The market regulators of Hangzhou's districts, each with a head and two handlers, and one platform. */
final class BenchmarkTown {

    private static final List<String> DISTRICTS = List.of(
            "330102", "330105", "330106", "330108", "330109", "330110", "330111", "330112", "330113", "330114",
            "330122", "330127", "330182");
    private static final String PASSWORD = "Right-Password-1";

    /** One with its people. */
    record Queue(Organisation office, String district, Caller head, List<Caller> handlers, String token) {}

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Caller cityHead;
    private final Caller cityHandler;
    private final Staffing staffing;
    private final List<Queue> queues = new ArrayList<>();
    private final Organisation platform;
    private final String platformToken;

    BenchmarkTown(ApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        tokens = context.getBean(AccessTokens.class);
        staffing = context.getBean(Staffing.class);
        Organisation city = office("杭州市市场监督管理局", "city", "330100", null);
        cityHead = officer(city, Post.HEAD);
        cityHandler = officer(city, Post.HANDLER);
        for (String district : DISTRICTS) {
            Organisation office =
                    office(district + "市场监督管理局", "district", district, city.id().value());
            queues.add(new Queue(
                    office,
                    district,
                    officer(office, Post.HEAD),
                    List.of(officer(office, Post.HANDLER), officer(office, Post.HANDLER)),
                    token(office)));
        }
        platform = accounts.register("测试平台", OrganisationKind.PLATFORM, null, "330106", null);
        platformToken = token(platform);
    }

    List<Queue> queues() {
        return queues;
    }

    /** Of whose cases there are most. */
    Queue largest() {
        return queues.get(0);
    }

    /** It has sixty open cases, and no life cycle goes through it. */
    Queue smallest() {
        return queues.get(queues.size() - 1);
    }

    /** Who decides about the procedures of the department. */
    Caller cityHead() {
        return cityHead;
    }

    /** Who proposes a change of them. */
    Caller cityHandler() {
        return cityHandler;
    }

    Organisation platform() {
        return platform;
    }

    String platformToken() {
        return platformToken;
    }

    Caller platformPerson() {
        return new Caller(platform, null, null, null, false);
    }

    private Organisation office(String name, String level, String division, @Nullable UUID above) {
        Organisation office = accounts.register(name, OrganisationKind.DEPARTMENT, null, division, null);
        staffing.makeOffice(office.id(), "market-regulator", level, division, above);
        return office;
    }

    private String token(Organisation organisation) {
        return tokens.issue(organisation.id(), "benchmark", Scope.USUAL, AccessTokens.LONGEST)
                .token();
    }

    private Caller officer(Organisation office, Post post) {
        String name = "officer-" + UUID.randomUUID();
        UUID account =
                accounts.open(office.id(), name, name, Role.OFFICER, PASSWORD).id();
        staffing.post(account, post);
        staffing.certify(
                account,
                "330100-" + account.toString().toUpperCase(Locale.ROOT).substring(0, 8),
                LocalDate.of(2099, 12, 31));
        return new Caller(office, account, name, Role.OFFICER, false);
    }
}
