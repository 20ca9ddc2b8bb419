/**
 * 抽取: draws whom to inspect and by whom so that anybody can replay it (双随机). Two officers commit to secrets before the draw;
 * the lists, both commitments and the secrets are sealed, and the result follows from them. 国发〔2019〕5号.
 */
@NullMarked
package org.chengxin.matter.draw;

import org.jspecify.annotations.NullMarked;
