package org.chengxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chengxin.ServerProcess;
import org.chengxin.TestCity;
import org.chengxin.shared.FactId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation that is restored from before an erasure starts without what was erased. */
@Tag("drill")
class RestoredErasureIT {

    private static final String BASIS = "个人信息保护法第47条（杭市监个信〔2026〕47号）";

    @TempDir
    private Path parent;

    @Test
    void anEarlierStateStartsWithoutWhatWasErasedSince() throws Exception {
        Path directory = parent.resolve("installation");
        String erased;
        String other;
        try (ServerProcess server = ServerProcess.start(directory)) {
            TestCity city = new TestCity(server.http(), directory);
            String token = city.token("platform");
            erased = city.create(token, "parcel", "erased", "{\"order\":\"o1\",\"carrier\":\"示例\"}");
            other = city.create(token, "parcel", "other", "{\"order\":\"o2\",\"carrier\":\"示例\"}");
        }
        // the list of a later time beside the state of an earlier one: with a fact that this state does not know
        Files.writeString(
                parent.resolve("installation.erasures"),
                erased + " " + FactId.next() + " " + BASIS + "\n" + FactId.next() + " " + FactId.next() + " " + BASIS
                        + "\n");
        try (ServerProcess server = ServerProcess.start(directory)) {
            assertThat(server.output()).contains("1 erasures were carried out again");
            JdbcClient sql = JdbcClient.create(server.database());
            assertThat(sql.sql("select id::text from evidence.fact where payload is null and type = 'parcel'")
                            .query(String.class)
                            .list())
                    .containsExactly(erased);
            assertThat(sql.sql("select id::text from trade.parcel")
                            .query(String.class)
                            .list())
                    .as("its owner's rows are gone too, those of others stay")
                    .doesNotContain(erased)
                    .contains(other);
        }
    }
}
