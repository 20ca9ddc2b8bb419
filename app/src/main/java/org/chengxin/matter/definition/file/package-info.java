/** Parses definitions from YAML; unknown keys are refused with their place. */
@NullMarked
package org.chengxin.matter.definition.file;

import org.jspecify.annotations.NullMarked;
