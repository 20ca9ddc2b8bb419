package org.chengxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chengxin.TestCity.Member;
import org.chengxin.evidence.Proofs;
import org.chengxin.evidence.feed.Consumers;
import org.chengxin.simulation.outside.OutsideSimulator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server with its own embedded PostgreSQL, started once for all tests of a JVM and shared by them: a test asks
 * the city for members of its own where it counts.
 */
@SpringBootTest(
        classes = {ChengxinApplication.class, ServerTest.QuickPasswords.class, RoundTrips.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ServerTest {

    /** The same hash with a sixtieth of its memory: tests sign hundreds of people in. */
    @TestConfiguration(proxyBeanMethods = false)
    static class QuickPasswords {

        @Bean
        @Primary
        PasswordEncoder quickPasswordEncoder() {
            return new Argon2PasswordEncoder(16, 32, 1, 256, 1);
        }
    }

    protected static final Path DATA = temporaryDirectory();

    /** Stands in for the systems of other authorities; exchanged with when a test asks. */
    protected static final OutsideSimulator OUTSIDE = outside();

    private static TestCity city;

    @LocalServerPort
    private int port;

    @Autowired
    private Consumers consumers;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected Proofs proofs;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("chengxin.data-dir", DATA::toString);
        // nobody waits a second for what was sealed
        registry.add("chengxin.log.publish-every", () -> "PT0.05S");
        // what is promised of a power cut is held by tests that start a server of their own
        registry.add("spring.datasource.hikari.connection-init-sql", () -> "set synchronous_commit = off");
        // all tests come from one address
        // batches of the access log are made when a test asks for them, so that none comes among entries that are
        // counted
        registry.add("chengxin.access-log.seal-every", () -> "PT1H");
        registry.add("chengxin.matter.openings-an-hour", () -> 100_000);
        // tests have a far county each, so that none's office is competent for another's, and are no guests there
        registry.add("chengxin.administered", () -> "620000,630000,640000,650000");
        registry.add("chengxin.account.failures-an-address", () -> 100_000);
        // a merchant is evaluated when a test asks for it, not between two of its reports; FollowingEvaluationIT does
        // else
        registry.add("chengxin.evaluation.follow", () -> false);
        // SecondFactorIT switches it on for its own people
        registry.add("chengxin.account.second-factor", () -> false);
        registry.add("chengxin.onboarding.sandbox-key", SandboxKey::published);
        // by its name the machine stays private
        // the second is for systems of the installation alone, not for webhooks
        registry.add("chengxin.outbound.allow", () -> "127.0.0.1,127.0.0.9");
        registry.add("chengxin.webhook.allow", () -> "127.0.0.1");
        // there is one, and nobody answers: text messages wait
        registry.add("chengxin.outlet.sms.url", () -> "http://127.0.0.1:9/sms");
        registry.add("chengxin.adapter.every", () -> "PT1H");
        registry.add("chengxin.adapter.look", () -> "PT0.1S");
        for (String system : OUTSIDE.systems()) {
            String name = "chengxin.adapter.systems." + system;
            registry.add(name + ".url", () -> OUTSIDE.url(system));
            registry.add(name + ".credential", () -> "test");
            registry.add(name + ".simulated", () -> true);
        }
    }

    private static OutsideSimulator outside() {
        try {
            return OutsideSimulator.start("test");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    protected Server server() {
        return new Server(URI.create("http://localhost:" + port));
    }

    /** Rows may be changed and removed here that the program itself could not. */
    protected static JdbcClient owner() {
        return JdbcClient.create(TestDatabase.owner(DATA));
    }

    protected TestCity city() {
        synchronized (ServerTest.class) {
            if (city == null) {
                city = new TestCity(server(), DATA);
            }
            return city;
        }
    }

    /** Every subject there is. */
    protected java.util.Set<org.chengxin.shared.SubjectId> everybody() {
        return java.util.Set.copyOf(sql.sql("select id from subject.subject")
                .query((row, number) -> new org.chengxin.shared.SubjectId(row.getObject(1, java.util.UUID.class)))
                .list());
    }

    /** {@link Eventually}, for tests that have no need of its name. */
    public static org.awaitility.core.ConditionFactory eventually() {
        return Eventually.eventually();
    }

    /** Until every sealed fact lies under a published checkpoint. */
    protected void awaitLog() {
        Eventually.eventually().until(proofs::nothingWaits);
    }

    /** Until a consumer of the feed has taken all of its types that was sealed so far: it passes the others at its next poll. */
    protected void awaitConsumer(String name) {
        awaitPlaces(sql);
        Eventually.eventually()
                .until(() -> consumers.all().stream()
                        .filter(each -> each.name().equals(name))
                        .anyMatch(each -> each.behind().facts() == 0 && each.asides() == 0));
    }

    /** A host of its own that two persons have confirmed for a platform. */
    protected String confirmedHost(Member platform) {
        String host = platform.name() + ".example";
        owner().sql("""
                insert into account.organisation_host (organisation, host, confirmed_at)
                values (cast(:platform as uuid), :host, now()) on conflict do nothing""")
                .param("platform", platform.organisation())
                .param("host", host)
                .update();
        return host;
    }

    /** Work done by hand, beside which no scheduled run of the same task begins; the next comes when it would have come. */
    protected void alone(String task, ThrowingCallable work) {
        OffsetDateTime next = putOffOnceIdle(task);
        try {
            work.call();
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        } finally {
            resume(task, next);
        }
    }

    /** No scheduled run of a task begins from now on until {@link #resume}; when the next would have come. */
    protected OffsetDateTime putOffOnceIdle(String task) {
        return Eventually.eventually()
                .until(() -> putOff(task), Optional::isPresent)
                .orElseThrow();
    }

    protected void resume(String task, OffsetDateTime next) {
        sql.sql("update job.scheduled_tasks set execution_time = :next, version = version + 1 where task_name = :task")
                .param("next", next)
                .param("task", task)
                .update();
    }

    private Optional<OffsetDateTime> putOff(String task) {
        return sql.sql("""
                        update job.scheduled_tasks set execution_time = now() + interval '1 hour', version = version + 1
                        where task_name = :task and not picked returning old.execution_time""").param("task", task).query(OffsetDateTime.class).optional();
    }

    /** Until the public may read each record that was reported so far, and nobody any that ended. */
    protected void awaitPublished() {
        awaitConsumer("publication");
        Eventually.eventually()
                .until(() -> sql.sql("select not exists (select from creditfile.publication_due)")
                        .query(Boolean.class)
                        .single());
    }

    /** Until the position of a consumer of another server's database is behind all that was sealed so far. */
    public static void awaitConsumer(JdbcClient sql, String name) {
        awaitPlaces(sql);
        long head = sql.sql("select coalesce(max(log_index) + 1, 0) from evidence.entry")
                .query(Long.class)
                .single();
        Eventually.eventually()
                .until(() -> sql.sql("""
                        select exists (select from evidence.consumer where name = :name and log_index >= :head)
                           and not exists (select from evidence.set_aside where consumer = :name)""")
                        .param("name", name)
                        .param("head", head)
                        .query(Boolean.class)
                        .single());
    }

    private static void awaitPlaces(JdbcClient sql) {
        Eventually.eventually()
                .until(() -> sql.sql("select not exists (select from evidence.entry where log_index is null)")
                        .query(Boolean.class)
                        .single());
    }

    /** A folder that is gone once the server has stopped. */
    private static Path temporaryDirectory() {
        try {
            // the key file lies beside the data directory, so both get a folder of their own
            Path directory = Files.createTempDirectory("chengxin-test");
            SpringApplication.getShutdownHandlers().add(() -> {
                try {
                    FileSystemUtils.deleteRecursively(directory);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
            return Files.createDirectory(directory.resolve("data"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
