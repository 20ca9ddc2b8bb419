/** Forms as they are filled in: which values a field takes, and where papers, links and outcomes find theirs. */
@NullMarked
package org.chengxin.matter.form;

import org.jspecify.annotations.NullMarked;
