/** Validation of filled-in forms, and source expressions for papers, links and outcomes. */
@NullMarked
package org.chengxin.matter.form;

import org.jspecify.annotations.NullMarked;
