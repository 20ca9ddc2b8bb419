/** How a paper looks: .docx always, PDF where the machine has fonts for it; the same paper gives the same bytes. */
@NullMarked
package org.chengxin.document.print;

import org.jspecify.annotations.NullMarked;
