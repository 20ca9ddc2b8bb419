/**
 * 删除 (个人信息保护法第47条): which facts the decision of a case orders to be erased, and what the case does once each of them is erased or
 * stays.
 */
@NullMarked
package org.chengxin.matter.erasure;

import org.jspecify.annotations.NullMarked;
