/** The versions of definitions: shipped, proposed, confirmed by a second person, in force from a day, carried over. */
@NullMarked
package org.chengxin.matter.definition.version;

import org.jspecify.annotations.NullMarked;
