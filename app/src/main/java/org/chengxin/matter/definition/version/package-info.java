/**
 * Versions of definitions: shipped or proposed, approved by a second person, in force from a day, with migration of open
 * matters.
 */
@NullMarked
package org.chengxin.matter.definition.version;

import org.jspecify.annotations.NullMarked;
