/**
 * 命令行: the {@code chengxin} command.
 *
 * <p>Each subcommand is one class listed in {@link org.chengxin.cli.Chengxin}; commands other than {@code serve} and
 * {@code demo} start no Spring. {@code import} maps foreign CSV files to reports: a new kind of field goes into
 * {@code cli.mapping} ({@code FieldReader} names its word), a new property of a source file into {@code cli.source};
 * docs/formats/mapping.md is their manual.
 */
@NullMarked
@ApplicationModule(
        displayName = "命令行",
        allowedDependencies = {
            "account",
            "simulation",
            "simulation::stories",
            "shared",
            "database",
            "rule",
            "evidence",
            "evidence::anchor",
            "evidence::key",
            "evaluation",
            "warning"
        })
package org.chengxin.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
