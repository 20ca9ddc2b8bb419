package org.chengxin.account.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.account.AccessLog;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Sessions;
import org.chengxin.account.log.AccessCheck.Fault;
import org.chengxin.account.log.AccessCheck.Finding;
import org.chengxin.evidence.Confidential;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.shared.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every line is sealed with its neighbours, and whoever changes, drops or adds one is found out, the owner too. */
class AccessLogSealedIT extends ServerTest {

    private static final String SEALING = "access-sealing";

    private static final String PASSWORD = "Right-Password-1";

    @Autowired
    private AccessLog log;

    @Autowired
    private AccessSealing sealing;

    @Autowired
    private AccessCheck check;

    @Autowired
    private AccessBatchStore batches;

    @Autowired
    private AccessLines lines;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Confidential confidential;

    @Autowired
    private Erasures erasures;

    private OffsetDateTime next;
    private UUID line;
    private AccessBatch batch;

    /**
     * A scheduled run would seal a line apart from what the test seals, or before the test deletes it; the thousands of lines of
     * other tests fill batches of their own first.
     */
    @BeforeEach
    void aLineIsSealed() {
        next = putOffOnceIdle(SEALING);
        sealing.sealAll();
        line = written();
        sealing.sealAll();
        batch = batches.last().orElseThrow();
    }

    @AfterEach
    void sealingGoesOn() {
        resume(SEALING, next);
    }

    @Test
    void aLineIsInTheLastBatchAndNothingIsWrongWithIt() {
        assertThat(sql.sql("select count(*) from account.access_waiting")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(new String(proofs.open(batch.fact()).orElseThrow().payload(), StandardCharsets.UTF_8))
                .contains(line.toString(), "\"type\":\"access-batch\"");
        awaitLog();
        AccessCheck.Verdict verdict = check.run();
        assertThat(verdict.findings()).extracting(Finding::what).doesNotContain(line.toString());
        assertThat(verdict.upTo()).isEqualTo(batch.sealedAt());
        assertThat(verdict.batches()).isEqualTo(batch.number());
        assertThat(page()).contains("核对时间");
    }

    @Test
    void aChangedLineIsFoundAndShown() {
        owner().sql("update account.access set purpose = 'another' where id = :id")
                .param("id", line)
                .update();
        assertThat(check.run().findings()).contains(new Finding(Fault.LINE_CHANGED, line.toString()));
        assertThat(page()).contains("被改动", line.toString());
        owner().sql("update account.access set purpose = 'purpose' where id = :id")
                .param("id", line)
                .update();
        assertThat(check.run().findings()).extracting(Finding::what).doesNotContain(line.toString());
    }

    @Test
    void aDroppedLineIsFoundAndWhatItSaidIsStillSealed() {
        owner().sql("create table if not exists account.kept_by_test as select * from account.access where false")
                .update();
        owner().sql("insert into account.kept_by_test select * from account.access where id = :id")
                .param("id", line)
                .update();
        owner().sql("delete from account.access where id = :id")
                .param("id", line)
                .update();
        assertThat(check.run().findings()).contains(new Finding(Fault.LINE_MISSING, line.toString()));
        assertThat(page()).contains("缺失", line.toString());
        assertThat(lines.after(batch.number() - 1).lines())
                .anySatisfy(each -> assertThat(each.json()).contains(line.toString(), "test.act"));
        owner().sql("insert into account.access select * from account.kept_by_test")
                .update();
        owner().sql("drop table account.kept_by_test").update();
        assertThat(check.run().findings()).extracting(Finding::what).doesNotContain(line.toString());
    }

    @Test
    void aLineThatIsGoneBeforeItWasSealedIsToldByTheBatch() {
        UUID gone = written();
        owner().sql("delete from account.access where id = :id")
                .param("id", gone)
                .update();
        sealing.sealAll();
        assertThat(check.run().findings()).contains(new Finding(Fault.LINE_LOST, gone.toString()));
    }

    @Test
    void aLinePutInIsCounted() {
        UUID forged = UUID.randomUUID();
        owner().sql("insert into account.access (id, at, act, object) values (:id, now() - interval '1 day', 'a', 'b')")
                .param("id", forged)
                .update();
        assertThat(check.run().findings()).contains(new Finding(Fault.LINES_UNACCOUNTED, "1"));
        owner().sql("delete from account.access where id = :id")
                .param("id", forged)
                .update();
    }

    @Test
    void aBatchCutOffAtTheEndIsFound() {
        AccessBatch last = batch;
        String seal = sql.sql("select seal::text from account.access_batch where number = :number")
                .param("number", last.number())
                .query(String.class)
                .single();
        owner().sql("delete from account.access_batch where number = :number")
                .param("number", last.number())
                .update();
        assertThat(check.run().findings())
                .contains(new Finding(Fault.BATCH_MISSING, last.fact().toString()));
        owner().sql("""
                insert into account.access_batch (number, fact, seal, digest, lines, sealed_at)
                values (:number, :fact, cast(:seal as uuid), :digest, :lines, :at)""")
                .param("number", last.number())
                .param("fact", last.fact().value())
                .param("seal", seal)
                .param("digest", last.digest())
                .param("lines", last.lines())
                .param("at", last.sealedAt().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(check.run().findings())
                .extracting(Finding::what)
                .doesNotContain(last.fact().toString());
    }

    @Test
    void whoRewritesLineBatchAndPayloadWithTheKeyIsFoundByThePublishedLog() {
        awaitLog();
        byte[] payload = proofs.open(batch.fact()).orElseThrow().payload();
        byte[] forged = new String(payload, StandardCharsets.UTF_8)
                .replace("\"purpose\":\"purpose\"", "\"purpose\":\"another\"")
                .getBytes(StandardCharsets.UTF_8);
        rewrite("another", forged);
        assertThat(check.run().findings()).contains(new Finding(Fault.BATCH_CHANGED, Long.toString(batch.number())));
        rewrite("purpose", payload);
        assertThat(check.run().findings())
                .doesNotContain(new Finding(Fault.BATCH_CHANGED, Long.toString(batch.number())));
    }

    @Test
    void noOrderErasesABatch() {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                ProblemException.class, () -> erasures.erase(batch.fact(), "basis"))
                        .problem()
                        .code())
                .isEqualTo("evidence.not-erasable");
    }

    private void rewrite(String purpose, byte[] payload) {
        owner().sql("update account.access set purpose = :purpose where id = :id")
                .param("purpose", purpose)
                .param("id", line)
                .update();
        owner().sql("update evidence.fact set payload = :payload where id = :id")
                .param("payload", confidential.encrypt(payload))
                .param("id", batch.fact().value())
                .update();
        owner().sql("update account.access_batch set digest = :digest where number = :number")
                .param("digest", Sha256.of(payload))
                .param("number", batch.number())
                .update();
    }

    private UUID written() {
        String object = UUID.randomUUID().toString();
        Caller caller = new Caller(
                accounts.organisation(
                        UUID.fromString(city().member("department").organisation())),
                null,
                null,
                null,
                false);
        log.record(caller, "test.act", object, "purpose");
        List<UUID> ids = sql.sql("select id from account.access where object = :object")
                .param("object", object)
                .query(UUID.class)
                .list();
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private String page() {
        var auditor = city().person("auditor", PASSWORD);
        String session = ((Sessions.SignIn.Opened) sessions.signIn(auditor.name(), auditor.password())).session();
        return server().getAs(session, "/workbench/access").text();
    }
}
