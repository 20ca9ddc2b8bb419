/**
 * 规则: what the law and the offices set, as data: dated parameters with their legal basis and the confidence of their
 * source, the working-day calendar and the legal clock, and the decision tables (DMN) with the runner that evaluates
 * them. A change is a new version, sealed, never an edit.
 */
@NullMarked
@ApplicationModule(
        displayName = "规则",
        allowedDependencies = {"shared", "database", "job", "evidence"})
package org.chengxin.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
