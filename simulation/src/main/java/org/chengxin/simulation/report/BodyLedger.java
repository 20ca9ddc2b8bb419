package org.chengxin.simulation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.chengxin.simulation.material.Dice;
import org.chengxin.simulation.material.Fields;
import org.chengxin.simulation.material.Numbers;
import org.chengxin.simulation.material.Words;
import org.chengxin.simulation.population.Authority;
import org.chengxin.simulation.population.Entity;
import org.chengxin.simulation.population.Population;
import org.jspecify.annotations.Nullable;

/**
 * Registered bodies (登记主体) and what they are to others: suppliers and payment institutions of platforms, agencies with their
 * clients, the association with its members, right holders, and a department with its historic names.
 */
public final class BodyLedger implements Ledger {

    private static final int CLIENTS = 12;
    private static final int MEMBERS = 30;
    private static final String DIVISION = "330100";

    private final long seed;
    private final LocalDate asOf;
    private final List<Consumer<Outbox>> things = new ArrayList<>();

    public BodyLedger(long seed, Population population, LocalDate asOf) {
        this.seed = seed;
        this.asOf = asOf;
        Words.table("bodies").forEach(this::listed);
        List<String> firms = population.registered().stream()
                .filter(entity -> entity.lapsed() == null)
                .map(Entity::code)
                .filter(Objects::nonNull)
                .toList();
        itself(population.agency(), "credit-agency", "企业征信、信用评价");
        itself(population.association(), "association", "电子商务行业自律");
        firms.subList(0, CLIENTS).forEach(code -> relation("agency", "agency", code));
        firms.subList(CLIENTS, CLIENTS + MEMBERS).forEach(code -> relation("association", "member", code));
        renamed(population.department("market"));
    }

    @Override
    public int size() {
        return things.size();
    }

    @Override
    public void report(int number, Outbox outbox) {
        things.get(number).accept(outbox);
    }

    /** A row of the table: reporter, kind, name, licence, scope, region, rating; a platform's own is also related to it. */
    private void listed(List<String> row) {
        String reporter = row.get(0);
        String kind = row.get(1);
        String name = row.get(2);
        String code = Numbers.socialCreditCode(Dice.of(seed, "body", name.hashCode()), "91", DIVISION);
        Fields body = body(kind, name, code)
                .text("licence", given(row.get(3)))
                .text("scope", given(row.get(4)))
                .text("region", given(row.get(5)))
                .text("rating", given(row.get(6)));
        things.add(outbox -> outbox.add(reporter, "body", "DJ-" + code, body));
        if (kind.equals("supplier")) {
            relation(reporter, kind, code);
        } else if (kind.equals("payment-institution")) {
            relation("xixi", kind, code);
            relation("qianchao", kind, code);
        }
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private void itself(Authority authority, String kind, String scope) {
        Fields body = body(kind, authority.name(), authority.code()).text("scope", scope);
        things.add(outbox -> outbox.add(authority.key(), "body", "DJ-" + authority.code(), body));
    }

    /** The department that came of two at the reform of 2018. */
    private void renamed(Authority department) {
        Fields body = body("department", department.name(), department.code())
                .objects(
                        "formerNames",
                        List.of(
                                new Fields().text("name", "杭州市工商行政管理局").date("until", LocalDate.of(2014, 5, 1)),
                                new Fields().text("name", "杭州市质量技术监督局").date("until", LocalDate.of(2014, 5, 1))));
        things.add(outbox -> outbox.add(department.key(), "body", "DJ-" + department.code(), body));
    }

    private static Fields body(String kind, String name, String code) {
        return new Fields()
                .text("kind", kind)
                .text("name", name)
                .text("code", code)
                .text("division", DIVISION);
    }

    private void relation(String reporter, String kind, String code) {
        Dice dice = Dice.of(seed, kind, (reporter + code).hashCode());
        Fields relation = new Fields()
                .text("kind", kind)
                .text("code", code)
                .date("since", asOf.minusDays(dice.between(400, 1500)))
                .date("until", dice.chance(0.2) ? asOf.minusDays(dice.between(30, 300)) : null);
        things.add(outbox -> outbox.add(reporter, "relation", "GX-" + kind + "-" + code, relation));
    }
}
