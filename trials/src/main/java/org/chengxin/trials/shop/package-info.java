/**
 * 试验用的真实交易: honest trade of a real marketplace with wrongdoing put into it, so that what is found can be held
 * against what is true. Nothing in it is fitted to the models.
 */
@NullMarked
package org.chengxin.trials.shop;

import org.jspecify.annotations.NullMarked;
