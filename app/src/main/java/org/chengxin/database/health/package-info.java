/** Health of PostgreSQL: damaged data that it reads, and a pool of which nobody waits while it hangs. */
@NullMarked
package org.chengxin.database.health;

import org.jspecify.annotations.NullMarked;
