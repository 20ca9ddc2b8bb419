/**
 * 对外调用: the floor beside the database: the one way to call out. It refuses private addresses that are not
 * allowed by name, connects to the address that it checked, never follows a redirect, and bounds time and size of every answer. It knows no module but
 * {@code shared}.
 */
@NullMarked
@ApplicationModule(
        displayName = "对外调用",
        allowedDependencies = {"shared"})
package org.chengxin.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
