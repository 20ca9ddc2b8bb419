package org.chengxin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.chengxin.ServerTest;
import org.chengxin.evidence.Confidential;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody hides that he was refused a look at masked content behind many other refusals. */
class RefusedLooksIT extends ServerTest {

    /** More kinds of refusals than are told apart within ten minutes. */
    private static final int MANY = 2_001;

    @Autowired
    private Clock clock;

    @Autowired
    private Confidential confidential;

    @Autowired
    private Accounts accounts;

    @Test
    void aRefusedLookIsToldHoweverManyPagesWereRefusedBefore() {
        // of its own: the server's counters are shared with other tests
        AccessLog log = new AccessLog(sql, clock, confidential);
        UUID office = UUID.fromString(city().newMember("department").organisation());
        Caller caller = new Caller(accounts.organisation(office), null, null, null, false);
        for (int page = 0; page < MANY; page++) {
            log.denied(caller, "127.0.0.1", 403, "GET /refused/" + page);
        }
        String object = UUID.randomUUID().toString();
        log.lookRefused(caller, object);
        assertThat(sql.sql("select times from account.access where object = :object and act = 'look.refused'")
                        .param("object", object)
                        .query(Integer.class)
                        .list())
                .containsExactly(1);
    }
}
