package org.chengxin.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chengxin.ServerTest;
import org.chengxin.TestCity;
import org.chengxin.TestCity.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** That orders are held and count again is told once, when what is held with them is held and counts as well. */
class OrdersChangedIT extends ServerTest {

    @Autowired
    private ApplicationEventMulticaster events;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ApplicationListener<PayloadApplicationEvent<OrdersChanged>> listener =
            ApplicationListener.forPayload(this::took);

    private Member platform;

    private void took(OrdersChanged changed) {
        if (changed.platform().toString().equals(platform.organisation())) {
            Long held = sql.sql("select count(*) from review.review where platform = :platform and held is not null")
                    .param("platform", changed.platform().value())
                    .query(Long.class)
                    .single();
            told.add(changed.orders() + " reviews held: " + held);
        }
    }

    @BeforeEach
    void listens() {
        platform = city().newMember("platform");
        events.addApplicationListener(listener);
    }

    @AfterEach
    void isSilent() {
        events.removeApplicationListener(listener);
    }

    @Test
    void oneEventTellsOfOrdersAndOfWhatIsHeldWithThem() {
        city().report(platform.token(), List.of(TestCity.item("order", "o", """
                                {"placed":"2026-01-05T04:00:00Z","currency":"CNY","status":"delivered",
                                 "lines":[{"item":"1","merchant":"m","price":"10.00"}]}""")));
        assertThat(told).containsExactly(Set.of("o") + " reviews held: 0");
        city().create(platform.token(), "review", "r", """
                {"order":"o","created":"2026-01-06T04:00:00Z","rating":5}""");
        city().create(platform.token(), "merchant", "m", """
                {"name":"杭州归属一商贸有限公司","kind":"enterprise"}""");
        assertThat(told).hasSize(2).last().isEqualTo(Set.of("o") + " reviews held: 0");
    }
}
