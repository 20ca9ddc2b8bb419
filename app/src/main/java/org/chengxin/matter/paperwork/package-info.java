/** 事项文书: has the papers of an act issued and its files filed, and answers who may read them. */
@NullMarked
package org.chengxin.matter.paperwork;

import org.jspecify.annotations.NullMarked;
