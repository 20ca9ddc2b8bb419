/**
 * 字段: a field declared once, with its kind, words, bounds and marks, is checked, described as JSON Schema, shown and printed from that
 * declaration, in reports and in forms of cases alike. Owns no state.
 */
@NullMarked
@ApplicationModule(
        displayName = "字段",
        allowedDependencies = {"shared"})
package org.chengxin.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
