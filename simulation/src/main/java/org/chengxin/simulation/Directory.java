package org.chengxin.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chengxin.simulation.population.Authority;
import org.chengxin.simulation.population.Bureau;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Population;

/** The organisations and accounts of a city. */
final class Directory {

    /** The platform without trade of its own, left to what visitors import. */
    static final String VISITORS_PLATFORM = "xianghu";

    static final String MARKET_REGULATOR = "market";
    /** Account of the officer who takes the platforms' filings in; a second one confirms them. */
    static final String FILING_OFFICER = MARKET_REGULATOR + "-handler-1";

    static final String FILING_HEAD = MARKET_REGULATOR + "-head";
    static final String FIRST_CARRIER = "logistics-1";
    static final String AGENCY = "agency";
    static final String ASSOCIATION = "association";

    private static final String OPERATOR = "operator";
    static final String BIGGEST_PLATFORM = "xixi";
    private static final String CITY_DIVISION = "330100";

    private Directory() {}

    /** @param penalised merchants whom a department has penalised */
    static List<Organisation> organisations(Population population, Set<Entity> penalised) {
        List<Organisation> all = new ArrayList<>();
        all.add(of(population.operator(), "operator"));
        population.bureaus().forEach(bureau -> all.add(of(bureau)));
        population.platforms().forEach(platform -> all.add(of(platform.key(), "platform", platform.operator())));
        population.carriers().forEach(carrier -> all.add(of(carrier.key(), "logistics", carrier.entity())));
        all.add(of(population.agency(), "agency"));
        all.add(of(population.association(), "association"));
        int number = 1;
        for (Entity merchant : population.signingIn(penalised)) {
            all.add(of("merchant-" + number++, "merchant", merchant));
        }
        return List.copyOf(all);
    }

    private static Organisation of(Bureau bureau) {
        Authority authority = bureau.authority();
        return new Organisation(
                authority.key(),
                authority.name(),
                "department",
                authority.code(),
                bureau.division(),
                new Organisation.Office(bureau.department(), bureau.level(), bureau.above()));
    }

    private static Organisation of(Authority authority, String kind) {
        return new Organisation(authority.key(), authority.name(), kind, authority.code(), CITY_DIVISION);
    }

    private static Organisation of(String key, String kind, Entity entity) {
        String code = Objects.requireNonNull(entity.code(), key);
        return new Organisation(key, entity.name(), kind, code, entity.place().code());
    }

    static List<Account> accounts(Population population, LocalDate asOf) {
        List<Account> all = new ArrayList<>(List.of(
                new Account(MARKET_REGULATOR, "officer", "市市场监管局 经办人", "officer", "handler", null),
                new Account("post", "officer-post", "市邮政管理局 经办人", "officer", "handler", null),
                new Account("police", "officer-police", "市公安局 经办人", "officer", "handler", null),
                new Account("reform", "officer-reform", "市发改委 经办人", "officer", "handler", null),
                new Account(BIGGEST_PLATFORM, "platform-operator", "西溪集市 运营", "platform-operator"),
                new Account("qianchao", "platform-qianchao", "钱潮生活 运营", "platform-operator"),
                new Account("gongchen", "platform-gongchen", "拱宸自营 运营", "platform-operator"),
                new Account(VISITORS_PLATFORM, "platform-visitor", "湘湖市集 运营", "platform-operator"),
                new Account(FIRST_CARRIER, "logistics-operator", "物流企业 运营", "logistics-operator"),
                new Account("merchant-1", "merchant", "平台内经营者", "merchant"),
                new Account("merchant-2", "merchant-2", "另一平台内经营者", "merchant"),
                new Account("merchant-3", "merchant-3", "信用良好的平台内经营者", "merchant"),
                new Account(AGENCY, "agency", "评价机构 分析员", "agency"),
                new Account(ASSOCIATION, "association", "行业协会 秘书", "association"),
                new Account(OPERATOR, "citizen", "市民", "citizen"),
                new Account(OPERATOR, "citizen-2", "另一市民", "citizen")));
        population.bureaus().forEach(bureau -> all.addAll(people(bureau)));
        return certified(all, asOf);
    }

    /** Each officer holds a 执法证 that outlasts what a demo plays. */
    private static List<Account> certified(List<Account> accounts, LocalDate asOf) {
        List<Account> certified = new ArrayList<>();
        int number = 1;
        for (Account account : accounts) {
            certified.add(
                    account.post() == null
                            ? account
                            : new Account(
                                    account.organisation(),
                                    account.name(),
                                    account.displayName(),
                                    account.role(),
                                    account.post(),
                                    new Account.Certificate("3301%06d".formatted(number++), asOf.plusYears(5))));
        }
        return List.copyOf(certified);
    }

    /** {@code xihu-handler-1}, {@code xihu-head}: the office's key and the post. */
    private static List<Account> people(Bureau bureau) {
        List<Account> people = new ArrayList<>();
        for (int number = 1; number <= bureau.handlers(); number++) {
            String name = bureau.key() + "-handler-" + number;
            people.add(new Account(bureau.key(), name, Bureau.official(name), "officer", "handler", null));
        }
        if (bureau.head()) {
            String name = bureau.key() + "-head";
            people.add(new Account(bureau.key(), name, Bureau.official(name), "officer", "head", null));
        }
        return people;
    }
}
