package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.chengxin.Eventually;
import org.chengxin.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One instance leads the log at a time, and another takes over when it has gone. */
class LeadershipIT extends ServerTest {

    @Autowired
    private DataSource dataSource;

    @Autowired
    private LogPublisher publisher;

    @Test
    void anotherInstanceLeadsOnlyWhenTheFirstHasGone() throws Exception {
        city();
        awaitLog();
        Leadership other = new Leadership(dataSource);
        Leadership third = new Leadership(dataSource);
        assertThat(other.leads()).isFalse();
        publisher.stop();
        try {
            Eventually.eventually().until(other::leads);
            assertThat(other.leads()).as("and goes on leading").isTrue();
            assertThat(third.leads()).isFalse();
            other.release();
            assertThat(third.leads()).isTrue();
        } finally {
            other.release();
            third.release();
            publisher.start();
        }
        city().create(city().newMember("platform").token(), "parcel", "k", "{\"order\":\"o\"}");
        awaitLog();
    }
}
