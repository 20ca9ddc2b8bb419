/**
 * 映射: what docs/formats/mapping.md describes, read from YAML and applied to rows.
 *
 * <p>{@code MappingReader} and the readers beside it turn words into objects and refuse unknown ones with their line;
 * {@link org.chengxin.cli.mapping.ReportSpec} applies them to a row. A new kind of field is one {@code Field} and one
 * word in {@code FieldReader}; a new kind of value belongs into {@code cli.value}. There is no expression language:
 * what a mapping cannot say is said in Java.
 */
@NullMarked
package org.chengxin.cli.mapping;

import org.jspecify.annotations.NullMarked;
