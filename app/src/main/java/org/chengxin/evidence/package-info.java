/**
 * 存证: seals facts in the public log, keeps their payload (encrypted) and salt, serves proofs and the log's files, and
 * provides the feed of facts in log order. It lies below all fact owners: they call {@code Seals.seal} in their own
 * transaction and store the returned {@code SealId}; there is no other way to store a fact. 方案二(一)5.
 */
@NullMarked
@ApplicationModule(
        displayName = "存证",
        allowedDependencies = {"shared", "database", "outbound", "job"})
package org.chengxin.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
