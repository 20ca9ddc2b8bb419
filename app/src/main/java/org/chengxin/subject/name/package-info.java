/** 名称: how names sound and how far they are apart. */
@NullMarked
package org.chengxin.subject.name;

import org.jspecify.annotations.NullMarked;
