/** Who takes part in a matter, as what, and so who may see and do what. */
@NullMarked
package org.chengxin.matter.party;

import org.jspecify.annotations.NullMarked;
