/**
 * 值的换算: texts as people and programs write them, turned into the values of docs/formats/reports.md.
 *
 * <p>Each kind is a {@link org.chengxin.cli.value.Conversion}; a new kind is one class here and one word in
 * {@code FieldReader}. Nothing here guesses: a text that could mean two things is refused.
 */
@NullMarked
package org.chengxin.cli.value;

import org.jspecify.annotations.NullMarked;
