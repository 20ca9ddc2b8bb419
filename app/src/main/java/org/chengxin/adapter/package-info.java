/**
 * 外部系统对接: what goes to the systems of others and comes from them, by contracts that are data ({@code rules/adapter}): the public credit
 * portal, 12315, the enterprise publicity system, the provincial platform and the register of courier licences. It owns its queues, its
 * cursors and the proofs that a thing stood, or stands no more, at its place over there. An adapter, no hub: 政务数据共享条例 art. 31.
 * A new system is a row of {@code contracts.csv} and a table of its fields.
 */
@NullMarked
@ApplicationModule(
        displayName = "外部系统对接",
        allowedDependencies = {
            "shared",
            "field",
            "database",
            "job",
            "evidence",
            "rule",
            "rule :: calendar",
            "account",
            "account :: access",
            "account :: office",
            "account :: outlet",
            "web",
            "web :: ui",
            "web :: part",
            "outbound",
            "intake",
            "matter",
            "exchange"
        })
package org.chengxin.adapter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
