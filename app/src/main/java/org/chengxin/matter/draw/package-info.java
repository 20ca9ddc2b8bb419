/**
 * 抽取: verifiable draw of inspections and inspectors (双随机). Two officers commit to secrets before the draw; the lists, both
 * commitments, the secrets and the result are sealed. 国发〔2019〕5号.
 */
@NullMarked
package org.chengxin.matter.draw;

import org.jspecify.annotations.NullMarked;
