/**
 * 对外调用: the floor beside the database: the one way to call out by HTTP. It refuses private addresses that are not
 * allowed by name, never follows a redirect, and bounds time and size of every answer. It knows no module.
 */
@NullMarked
@ApplicationModule(
        displayName = "对外调用",
        allowedDependencies = {})
package org.chengxin.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
