/** Validation of definitions before use: no dead ends, no clock without an owner, no unresolved names. */
@NullMarked
package org.chengxin.matter.definition.check;

import org.jspecify.annotations.NullMarked;
