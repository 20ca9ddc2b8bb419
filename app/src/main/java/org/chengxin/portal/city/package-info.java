/** 全市数据: the city's figures on the home page and the lists behind them. */
@NullMarked
package org.chengxin.portal.city;

import org.jspecify.annotations.NullMarked;
