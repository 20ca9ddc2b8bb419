/**
 * Versions of definitions: shipped, or proposed and approved by a second person; in force from a day; open matters are carried
 * over.
 */
@NullMarked
package org.chengxin.matter.definition.version;

import org.jspecify.annotations.NullMarked;
