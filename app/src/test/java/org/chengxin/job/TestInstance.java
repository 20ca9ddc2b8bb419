package org.chengxin.job;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What another instance of the server has to do with jobs: connections, transactions and a scheduler of its own. */
final class TestInstance implements AutoCloseable {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final JdbcClient sql;
    final TransactionTemplate transaction;
    private final Jobs jobs;

    private TestInstance(DataSource database, List<Job> declared) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        sql = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        declared.forEach(job -> beans.addBean(job.name(), job));
        jobs = new Jobs(
                database, transactions, new JobStore(sql), Clock.systemUTC(), meters, beans.getBeanProvider(Job.class));
    }

    static TestInstance start(DataSource database, Job... declared) {
        TestInstance instance = new TestInstance(database, List.of(declared));
        instance.jobs.start();
        return instance;
    }

    Jobs jobs() {
        return jobs;
    }

    Jobs.State state(String job) {
        return jobs.all().stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        jobs.stop();
    }
}
