/** 机构与人员: the tree of offices (city, district, station), their territories, staff, stand-ins and departures. */
@NullMarked
@NamedInterface("office")
package org.chengxin.account.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
