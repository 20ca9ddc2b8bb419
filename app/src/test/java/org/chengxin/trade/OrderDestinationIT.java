package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengxin.TestCity.item;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an order went is kept as a keyed digest: it tells which orders went to one place, and names none. */
class OrderDestinationIT extends ServerTest {

    @Autowired
    private TradeTraces traces;

    private static String order(String key, String destination) {
        return item("order", key, """
                {"placed":"2026-01-05T04:00:00Z","currency":"CNY","status":"delivered","buyer":"b-%s","destination":"%s",
                 "lines":[{"item":"1","merchant":"m","price":"10.00"}]}""".formatted(key, destination));
    }

    @Test
    void tellsWhichOrdersWentToOnePlaceAndNotToWhich() {
        Member platform = city().newPlatform("m");
        city().report(platform.token(), List.of(order("o1", "翠苑某小区东门"), order("o2", "翠苑某小区东门"), order("o3", "别处的驿站")))
                .forEach(result -> assertThat(result.created()).as("%s", result).isTrue());
        List<String> destinations =
                traces
                        .means(new OrganisationId(UUID.fromString(platform.organisation())), Set.of("o1", "o2", "o3"))
                        .stream()
                        .map(TradeTraces.Means::destination)
                        .toList();
        assertThat(destinations).hasSize(3).allMatch(each -> each.matches("[0-9a-f]{64}"));
        assertThat(destinations.get(0)).isEqualTo(destinations.get(1)).isNotEqualTo(destinations.get(2));
        assertThat(sql.sql("select count(*) from trade.orders o where o::text like '%翠苑某小区%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
