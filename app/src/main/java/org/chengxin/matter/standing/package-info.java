/** Where matters stand: read at one moment, changed in memory, written in one statement; and their past acts. */
@NullMarked
package org.chengxin.matter.standing;

import org.jspecify.annotations.NullMarked;
