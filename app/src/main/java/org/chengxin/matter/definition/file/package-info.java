/** Parses definitions from YAML; words that mean nothing there are refused with their place. */
@NullMarked
package org.chengxin.matter.definition.file;

import org.jspecify.annotations.NullMarked;
