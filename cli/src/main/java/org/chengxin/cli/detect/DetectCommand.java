package org.chengxin.cli.detect;

import picocli.CommandLine.Command;

/** {@code chengxin detect}: one subcommand for each family of models. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RingsCommand.class,
            TrustCommand.class,
            TextCommand.class,
            AccountsCommand.class,
            ShopCommand.class
        },
        description = {
            "find fake trade and fake reviews in files of your own（在自己的文件中发现虚假交易与虚假评价）",
            "Ranks and reasons, never verdicts（结果是排序与理由，不是定性）."
        })
public final class DetectCommand {}
