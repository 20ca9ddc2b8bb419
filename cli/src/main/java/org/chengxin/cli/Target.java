package org.chengxin.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chengxin.client.Access;
import org.chengxin.client.ChengxinClient;
import org.chengxin.signature.RequestSigner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The server of a command: its address and a token, or an access file that has both. */
public final class Target {

    /** Under which the client of a single token stands. */
    static final String ONE = "";

    private static final String VARIABLE = "CHENGXIN_TOKEN";

    @ArgGroup(exclusive = false, multiplicity = "1")
    @Nullable
    Server server;

    @Option(
            names = "--access",
            required = true,
            paramLabel = "FILE",
            converter = InputFile.class,
            description = "demo-access.json：地址与令牌（address and tokens）")
    @Nullable
    Path access;

    /** The two together. */
    static final class Server {

        @Option(names = "--server", required = true, paramLabel = "URL", description = "服务器地址（the server）")
        URI url = URI.create("");

        @Option(
                names = "--token",
                paramLabel = "T",
                description = "令牌；同机用户可在进程列表中看到，请改用环境变量 CHENGXIN_TOKEN 或 --access"
                        + "（the token; others see it in the list of processes: use CHENGXIN_TOKEN or --access instead）")
        @Nullable
        String token;
    }

    boolean isServer() {
        return server != null;
    }

    /**
     * A client for each token: one, or one for each kind of reporter in the access file.
     *
     * @param signer of what they report; null if it is sent unsigned
     */
    public Map<String, ChengxinClient> clients(CommandLine command, Duration wait, @Nullable RequestSigner signer)
            throws IOException {
        if (server != null) {
            URI address = httpAddress(command, server.url);
            return Map.of(ONE, new ChengxinClient(address, token(command, server.token), wait, signer));
        }
        if (access == null || !Files.isReadable(access)) {
            throw new IOException(String.valueOf(access));
        }
        Access read = Access.read(access);
        Map<String, ChengxinClient> clients = new LinkedHashMap<>();
        read.tokens()
                .forEach((reporter, token) ->
                        clients.put(reporter, new ChengxinClient(read.url(), token, wait, signer)));
        return clients;
    }

    private static String token(CommandLine command, @Nullable String given) {
        if (given != null) {
            command.getErr()
                    .println("注意：命令行上的令牌对同机用户可见，请改用环境变量 CHENGXIN_TOKEN 或 --access"
                            + "（warning: a token on the command line shows in the list of processes; use CHENGXIN_TOKEN"
                            + " or --access）");
            return given;
        }
        String secret = System.getenv(VARIABLE);
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(
                    command, "缺少令牌：请设置环境变量 CHENGXIN_TOKEN，或用 --access（no token: set CHENGXIN_TOKEN, or use --access）");
        }
        return secret.strip();
    }

    private static URI httpAddress(CommandLine command, URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).startsWith("http")) {
            throw new ParameterException(
                    command, "--server 应为 http://… 形式的地址（an address like http://localhost:8080 is expected）");
        }
        return url;
    }
}
