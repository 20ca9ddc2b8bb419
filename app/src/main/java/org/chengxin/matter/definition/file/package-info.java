/** Reads definitions from YAML into their records; a word that means nothing there is refused with its place. */
@NullMarked
package org.chengxin.matter.definition.file;

import org.jspecify.annotations.NullMarked;
