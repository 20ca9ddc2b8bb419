/**
 * 来源文件: foreign CSV files as departments and platforms send them, read as rows of named columns.
 *
 * <p>Finds the encoding, the header and the columns that a mapping names, checks a file from end to end before anything
 * of it is sent, and finds rows of one file by a key. A further oddity of files goes into {@code Encoding} (bytes),
 * {@code Part} (header) or {@code RowCursor} (rows).
 */
@NullMarked
package org.chengxin.cli.source;

import org.jspecify.annotations.NullMarked;
