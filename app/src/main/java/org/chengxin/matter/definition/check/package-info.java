/** What a definition must be before anybody's case runs on it: no dead end, no unowned clock, no name without a thing. */
@NullMarked
package org.chengxin.matter.definition.check;

import org.jspecify.annotations.NullMarked;
