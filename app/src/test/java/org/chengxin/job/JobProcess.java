package org.chengxin.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An instance in a process of its own, which begins a job and is killed in it. */
final class JobProcess {

    private JobProcess() {}

    public static void main(String[] arguments) {
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        TestInstance.start(database, new TestJob(arguments[3], Duration.ofMillis(100), Duration.ofHours(1), () -> {
            System.out.println("begun");
            new CountDownLatch(1).await();
            return null;
        }));
    }
}
