/** 作出机关: who speaks for the authority that a record names, and the agreements by which others report for it. */
@NullMarked
package org.chengxin.creditfile.authority;

import org.jspecify.annotations.NullMarked;
