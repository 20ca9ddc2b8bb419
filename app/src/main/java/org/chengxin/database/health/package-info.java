/** Health checks of the data that PostgreSQL reads. */
@NullMarked
package org.chengxin.database.health;

import org.jspecify.annotations.NullMarked;
