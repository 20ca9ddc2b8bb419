/** Tables of plain types of report, declared by their columns: stored, replaced, erased and asked for references without a store of their own. */
@NamedInterface("table")
@NullMarked
package org.chengxin.intake.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
