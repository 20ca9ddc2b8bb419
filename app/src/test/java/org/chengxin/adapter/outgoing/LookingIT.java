package org.chengxin.adapter.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.chengxin.adapter.Exchanging;
import org.chengxin.adapter.contract.Contracts;
import org.chengxin.adapter.contract.OutsideSystem;
import org.chengxin.simulation.outside.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A look is sealed when it tells something new, and is put off when it tells nothing. */
class LookingIT extends Exchanging {

    @Autowired
    private Looking looking;

    @Autowired
    private Contracts contracts;

    private OutsideSystem credit;
    private String penalty;

    @BeforeEach
    void aPublishedPenalty() {
        credit = contracts.find(CREDIT).orElseThrow();
        penalty = fined(city().newMember("department"), "看");
        exchangeUntil(() -> seen(CREDIT, penalty).equals("STANDING"));
    }

    private void lookNow() {
        sql.sql("update adapter.dispatch set look_at = now() where thing = cast(:thing as uuid)")
                .param("thing", penalty)
                .update();
        looking.look(credit, Instant.MAX);
    }

    private long proofs() {
        return sql.sql("select count(*) from adapter.proof where thing = cast(:thing as uuid) and system = :system")
                .param("thing", penalty)
                .param("system", CREDIT)
                .query(Long.class)
                .single();
    }

    @Test
    void theNextLookComesInAMonthAndSealsNothingIfAllIsAsItWas() {
        assertThat(column("look_at > now() + interval '29 days'", CREDIT, penalty))
                .isEqualTo("true");
        String before = column("looked_at", CREDIT, penalty);
        lookNow();
        assertThat(proofs()).isEqualTo(1);
        assertThat(column("looked_at", CREDIT, penalty)).isGreaterThan(before);
    }

    @Test
    void aSystemThatIsAwayTellsNothingAboutWhatStandsThere() {
        OUTSIDE.mode(CREDIT, Mode.DOWN);
        lookNow();
        assertThat(seen(CREDIT, penalty)).isEqualTo("STANDING");
        assertThat(proofs()).isEqualTo(1);
        assertThat(column("look_at > now() - interval '1 minute'", CREDIT, penalty))
                .isEqualTo("true");
    }

    @Test
    void aTurnThatIsOverLooksAtNothingMore() {
        String before = column("looked_at", CREDIT, penalty);
        sql.sql("update adapter.dispatch set look_at = now()").update();
        looking.look(credit, Instant.now());
        assertThat(column("looked_at", CREDIT, penalty)).isEqualTo(before);
    }

    @Test
    void aPageThatTellsSomethingElseIsSealedToo() {
        OUTSIDE.mode(CREDIT, Mode.WRONG);
        lookNow();
        assertThat(seen(CREDIT, penalty)).isEqualTo("OTHER");
        assertThat(proofs()).isEqualTo(2);
        OUTSIDE.mode(CREDIT, Mode.NORMAL);
        lookNow();
        assertThat(seen(CREDIT, penalty)).isEqualTo("STANDING");
        assertThat(proofs()).isEqualTo(3);
    }

    @Test
    void theDigestIsThatOfThePage() throws Exception {
        lookNow();
        byte[] page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(column("address", CREDIT, penalty)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
        assertThat(column("encode(digest, 'hex')", CREDIT, penalty))
                .isEqualTo(HexFormat.of().formatHex(digest));
    }
}
