package org.chengxin.adapter.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.chengxin.Server;
import org.chengxin.account.Accounts;
import org.chengxin.adapter.Exchanging;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.evidence.Confidential;
import org.chengxin.matter.Matters;
import org.chengxin.matter.kind.Bureau;
import org.chengxin.rule.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What was handed in is opened with the mark that it was, or not at all, and what cannot be opened is not kept for ever. */
class OpeningIT extends Exchanging {

    private static final String DESK = "12315";
    private static final String PLACE = "631190";
    private static int number;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Opening opening;

    @Autowired
    private Matters matters;

    @Autowired
    private ReportDoor reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Confidential confidential;

    @Autowired
    private Parameters parameters;

    @Autowired
    private TransactionTemplate transaction;

    private OutsideSystem desk;
    private String filed;

    @BeforeEach
    void anOffice() {
        if (number == 0) {
            new Bureau(city(), accounts, matters).office("market-regulator", "district", PLACE);
        }
        desk = contracts.find(DESK).orElseThrow();
        filed = "开" + ++number;
    }

    private static String complaint(String phone) {
        ObjectNode item = Server.JSON.createObjectNode();
        item.putObject("fields")
                .put("投诉人姓名", "王对接")
                .put("投诉人电话", phone)
                .put("投诉人地址", "对接路1号")
                .put("被投诉人名称", "某网店")
                .put("区划代码", PLACE)
                .put("涉案金额", "128.50")
                .put("诉求", "退款")
                .put("投诉内容", "收到的商品与页面不符");
        return item.toString();
    }

    private void file(String content) {
        arrivals.keep(
                DESK, "complaint", filed, content, content.getBytes(StandardCharsets.UTF_8), false, Instant.now());
    }

    private String arrival(String column) {
        return sql.sql("select coalesce(cast(" + column + " as text), '') from adapter.arrival where number = :number")
                .param("number", filed)
                .query(String.class)
                .single();
    }

    private long cases() {
        return sql.sql("select count(*) from matter.matter where definition = 'complaint'")
                .query(Long.class)
                .single();
    }

    /** As if the power failed between the case and the mark. */
    private Opening brokenOff() {
        Arrivals broken = new Arrivals(sql, confidential) {
            @Override
            void opened(Arrival arrival, UUID matter, String result) {
                throw new IllegalStateException("broken off");
            }
        };
        return new Opening(broken, matters, reports, transaction, parameters, Clock.systemUTC());
    }

    @Test
    void aCaseThatNobodyCouldTraceBackIsNotOpened() {
        file(complaint("13800000000"));
        long before = cases();
        brokenOff().open(desk);
        assertThat(cases()).isEqualTo(before);
        assertThat(arrival("state")).isEqualTo("TAKEN");
        opening.open(desk);
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(arrival("state")).isEqualTo("OPENED");
    }

    private void cameDaysAgo(int days) {
        sql.sql("update adapter.arrival set at = now() - make_interval(days => :days) where number = :number")
                .param("days", days)
                .param("number", filed)
                .update();
        opening.forget();
    }

    @Test
    void whatCouldNotBeOpenedIsForgottenAfterNinetyDaysAndTakenAnewIfItIsToldAnew() {
        file(complaint("电话"));
        opening.open(desk);
        assertThat(arrival("state")).isEqualTo("REFUSED");
        cameDaysAgo(89);
        assertThat(arrival("content is not null")).isEqualTo("true");
        cameDaysAgo(91);
        assertThat(arrival("content is null and digest = ''")).isEqualTo("true");
        assertThat(arrivals.again(DESK, filed)).as("there is nothing to open").isZero();
        file(complaint("13800000000"));
        opening.open(desk);
        assertThat(arrival("state")).isEqualTo("OPENED");
    }
}
