/**
 * 机构与人员: the offices of the departments in their tree (city, district, station), which of them is competent for a
 * place, who works in them, who stands in and who has left.
 */
@NullMarked
@NamedInterface("office")
package org.chengxin.account.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
