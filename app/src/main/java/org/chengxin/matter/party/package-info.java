/** Participants of a matter, their roles, and access decisions based on them. */
@NullMarked
package org.chengxin.matter.party;

import org.jspecify.annotations.NullMarked;
