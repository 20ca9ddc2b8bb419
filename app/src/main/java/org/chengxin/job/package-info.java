/**
 * 作业: work that is done regularly, by one of the instances at a time. A module declares a {@code Job}; db-scheduler gives
 * out the lease, keeps it alive, takes it from an instance that has died, and tries again what failed at growing distances.
 * Leases and pauses go by the system clock; what is due by a legal date the work itself compares with the legal clock.
 */
@NullMarked
@ApplicationModule(
        displayName = "作业",
        allowedDependencies = {"shared", "database"})
package org.chengxin.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
