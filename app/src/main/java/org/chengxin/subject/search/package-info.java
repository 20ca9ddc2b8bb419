/** 查主体: the search of subjects that forgives. */
@NullMarked
@NamedInterface("search")
package org.chengxin.subject.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
