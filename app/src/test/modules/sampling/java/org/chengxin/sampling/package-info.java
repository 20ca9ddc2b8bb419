/** 抽检: what departments found when they tested goods; the module of the recipe, built by {@code NewModuleIT}. */
@NullMarked
@ApplicationModule(
        displayName = "抽检",
        allowedDependencies = {"shared", "field", "database", "job", "account", "web :: part", "intake", "intake :: table", "subject"})
package org.chengxin.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
