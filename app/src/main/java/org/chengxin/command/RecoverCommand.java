package org.chengxin.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.chengxin.account.administration.LastAdministrator;
import org.chengxin.shared.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code chengxin recover}: gives an administrator who lost password or second factor a one-time password, where no two others are
 * left to do it. The line in the access log is sealed before the command ends.
 */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = "a one-time password for the last administrator who lost access; stop the server first"
                + "（最后一名管理员无法登录时签发一次性密码；请先停止服务）")
final class RecoverCommand implements Callable<Integer> {

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "NAME", description = "account of the administrator（管理员账户名）")
    private String name = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "who decided it and why; goes into the access log（由谁决定、事由，记入访问日志）")
    private String reason = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        // any free port, and for this machine alone: nobody is served
        options.usually(0);
        options.check();
        try (var context = options.start(options.dataDirectory(".data"), List.of("--server.address=127.0.0.1"))) {
            String password = context.getBean(LastAdministrator.class).restore(name, reason);
            spec.commandLine().getOut().println(password);
            spec.commandLine()
                    .getErr()
                    .println(
                            "one-time password of " + name + ", to be changed at the sign-in; the second factor is gone"
                                    + "（一次性密码，登录时须更换；动态口令已解除，均已记入访问日志）");
            return ServerCommands.GOOD;
        } catch (ProblemException refused) {
            spec.commandLine()
                    .getErr()
                    .println("chengxin: " + words(refused.problem().code()));
            return ServerCommands.UNREADABLE;
        }
    }

    private static String words(String code) {
        return switch (code) {
            case "account.two-persons" ->
                "two other administrators can sign in: one proposes it on /workbench/administrators, the other approves"
                        + "（另有两名管理员可以登录，请由其一人提出、一人审批）";
            case "account.unknown-account" -> "no administrator in use has this name（没有这个在用的管理员账户）";
            default -> code;
        };
    }
}
