/**
 * 性能: load drivers that start the {@code chengxin} command as a user does and measure it from outside. Each prints what
 * it measured, the load of the machine and the goal; docs/performance.md keeps the figures. A new figure is a driver of
 * its own here, never a hook in the application.
 */
@NullMarked
package org.chengxin.benchmarks;

import org.jspecify.annotations.NullMarked;
