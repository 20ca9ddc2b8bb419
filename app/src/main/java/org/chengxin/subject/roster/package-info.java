/** 快递员花名册: a courier firm uploads the list of its couriers as a spreadsheet; every row becomes a report of its own. 方案二(二)4. */
@NullMarked
package org.chengxin.subject.roster;

import org.jspecify.annotations.NullMarked;
