/**
 * 命令行: the {@code chengxin} command, as far as it needs no server of its own: no Spring, no database.
 *
 * <p>Each subcommand is one class listed in {@link org.chengxin.cli.Chengxin}. {@code import} maps foreign CSV files to
 * reports: a new kind of field goes into {@code cli.mapping} ({@code FieldReader} names its word), a new property of a source
 * file into {@code cli.source}; docs/formats/mapping.md is their manual.
 */
@NullMarked
package org.chengxin.cli;

import org.jspecify.annotations.NullMarked;
