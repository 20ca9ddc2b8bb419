package org.chengxin.job;

import java.time.Duration;
import java.util.concurrent.Callable;

/** A job of a test, with a name of its own, so that no other scheduler knows it. */
record TestJob(String name, Duration every, Duration atMost, Callable<?> work) implements Job {

    @Override
    public void run() throws Exception {
        work.call();
    }
}
