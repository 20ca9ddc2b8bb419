/**
 * 编码: the codes by which the state names organisations, people, places and parcels, with their check digits (GB 32100,
 * GB 11714, GB 11643, GB/T 2260). Whatever parses here is normalised (blanks, full-width, case); nothing has a date or a store.
 */
@NullMarked
package org.chengxin.code;

import org.jspecify.annotations.NullMarked;
