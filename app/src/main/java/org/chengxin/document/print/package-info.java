/** Rendering of papers: always .docx, PDF where fonts are installed; output is reproducible to the byte. */
@NullMarked
package org.chengxin.document.print;

import org.jspecify.annotations.NullMarked;
