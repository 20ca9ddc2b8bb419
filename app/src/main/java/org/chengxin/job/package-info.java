/**
 * 作业: periodic jobs, each run by one instance at a time. A module declares a {@code Job}; db-scheduler grants and renews the
 * lease, takes it from a crashed instance, and retries failures with back-off. Leases and pauses go by the system clock; a
 * job compares legal due dates with the legal clock itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "作业",
        allowedDependencies = {"shared", "database"})
package org.chengxin.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
