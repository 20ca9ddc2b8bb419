package org.chengxin.web.log;

import org.chengxin.database.DatabaseFault;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a repeated work threw is one line where the next round makes it good, and a trace where nobody foresaw it. */
@Configuration(proxyBeanMethods = false)
class ScheduledFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFaults.class);

    @Bean
    SimpleAsyncTaskSchedulerCustomizer faultsOfVirtualThreads() {
        return scheduler -> scheduler.setErrorHandler(ScheduledFaults::tell);
    }

    /** Java below 21 has no virtual threads, and another scheduler for want of them. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer faultsOfThreads() {
        return scheduler -> scheduler.setErrorHandler(ScheduledFaults::tell);
    }

    private static void tell(Throwable failure) {
        if (failure instanceof ProblemException refused) {
            LOG.warn("a repeated work is put off: {}", refused.problem().code());
        } else if (DatabaseFault.isAway(failure)) {
            LOG.warn("a repeated work is put off: {}", DatabaseFault.line(failure));
        } else {
            LOG.error("a repeated work failed and will be done again", failure);
        }
    }
}
