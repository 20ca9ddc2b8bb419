/** What the database itself says of its data. */
@NullMarked
package org.chengxin.database.health;

import org.jspecify.annotations.NullMarked;
