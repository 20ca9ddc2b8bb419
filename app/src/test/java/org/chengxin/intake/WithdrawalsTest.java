package org.chengxin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidence.DisclosedFacts;
import org.chengxin.evidence.FactOwner;
import org.chengxin.shared.FactId;
import org.chengxin.web.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners forget a withdrawn report in the order in which they forget an erased one. */
class WithdrawalsTest {

    private static final List<String> ASKED = new ArrayList<>();

    static class Holder implements FactOwner {

        @Override
        public boolean erase(FactId id, String type) {
            return ASKED.add("holder of " + type);
        }
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Counter implements FactOwner {

        @Override
        public boolean erase(FactId id, String type) {
            return ASKED.add("counter of " + type);
        }
    }

    /** Without earlier versions. */
    private static ReportStore noStore() {
        JdbcTemplate rows = new JdbcTemplate();
        return new ReportStore(rows, JdbcClient.create(rows)) {
            @Override
            List<FactId> replacedBefore(FactId id) {
                return List.of();
            }
        };
    }

    @Test
    void whoCountsIsAskedBeforeWhoHolds() {
        ASKED.clear();
        try (var context = new AnnotationConfigApplicationContext(Holder.class, Counter.class, Texts.class)) {
            Withdrawals withdrawals = new Withdrawals(
                    noStore(),
                    context.getBeanProvider(FactOwner.class),
                    context.getBeanProvider(DisclosedFacts.class),
                    context.getBean(Texts.class));
            withdrawals.undo(FactId.next(), "review");
        }
        assertThat(ASKED).containsExactly("counter of review", "holder of review");
    }
}
