/** 抽检: what departments found when they tested goods; the module of the recipe, built by {@code NewModuleIT}. */
@NullMarked
@ApplicationModule(
        displayName = "抽检",
        allowedDependencies = {"shared", "database", "job", "evidence", "account", "web :: part", "intake", "subject"})
package org.chengxin.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
