/** 履职情况: what the authorities themselves kept and missed, month by month, sealed so that no month is changed afterwards. */
@NullMarked
package org.chengxin.portal.office;

import org.jspecify.annotations.NullMarked;
