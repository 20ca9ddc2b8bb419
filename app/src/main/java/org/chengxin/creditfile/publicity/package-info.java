/** 双公示: how late the units report their permits and penalties, for the department in charge of public credit data. */
@NullMarked
@NamedInterface("publicity")
package org.chengxin.creditfile.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
