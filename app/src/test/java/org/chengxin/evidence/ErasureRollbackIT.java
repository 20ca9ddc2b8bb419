package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.job.Jobs;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An erasure is whole or was not: an owner that fails leaves everybody's facts where they are. */
class ErasureRollbackIT extends ServerTest {

    @Autowired
    private EntryStore entries;

    @Autowired
    private Confidential confidential;

    @Autowired
    private Seals seals;

    @Autowired
    private List<FactOwner> owners;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Jobs jobs;

    @Test
    void anOwnerThatFailsLastLeavesNothingErased() {
        Member platform = city().newMember("platform");
        String order = """
                {"placed":"2026-02-27T10:15:00+08:00","currency":"CNY","status":"delivered",
                 "lines":[{"item":"1","merchant":"m-%s","price":"1.00"}]}""".formatted(platform.name());
        FactId id = FactId.parse(city().create(platform.token(), "order", "k", order));
        long sealed = erasuresSealed();
        List<FactOwner> failing = new ArrayList<>(owners);
        failing.add((fact, type) -> {
            throw new IllegalStateException("disk full");
        });
        assertThat(owners).hasSizeGreaterThan(4);
        Erasures erasures = new Erasures(entries, confidential, seals, failing, Clock.systemUTC(), jobs);
        assertThatThrownBy(() -> transaction.execute(status -> erasures.erase(id, "basis")))
                .hasMessage("disk full");
        assertThat(proofs.open(id)).isPresent();
        assertThat(erasures.of(id)).isEmpty();
        assertThat(rows("intake.report where id", id)).isEqualTo(1);
        assertThat(rows("trade.orders where id", id)).isEqualTo(1);
        assertThat(rows("trade.line where order_id", id)).isEqualTo(1);
        assertThat(erasuresSealed()).as("no erasure was sealed").isEqualTo(sealed);
    }

    private long erasuresSealed() {
        return sql.sql("select count(*) from evidence.fact where type = 'erasure'")
                .query(Long.class)
                .single();
    }

    private long rows(String place, FactId id) {
        return sql.sql("select count(*) from " + place + " = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
