package org.chengxin.cli.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.cli.Chengxin;
import org.chengxin.cli.InputFile;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.WitnessKey;
import org.chengxin.evidencelog.merkle.VerificationException;
import org.chengxin.evidencelog.note.SignatureType;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.witness.Served;
import org.chengxin.evidencelog.witness.WitnessServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Common options of {@code witness} and {@code mirror}: folder, name, address, the logs they trust, and running. */
final class WatchOptions {

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "key and state（密钥与状态目录）")
    private Path directory = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "key name, such as a domain（密钥名称）")
    private String name = "";

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8091",
            description = "where to listen（监听地址，默认 127.0.0.1:8091）")
    private String listen = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "address that the log reaches it at, for the printed policy line（对外地址）")
    private @Nullable String url;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Trusted trusted = new Trusted();

    /** The logs: their keys one by one, or those of a policy. */
    static final class Trusted {
        @Option(names = "--log", paramLabel = "VKEY", description = "a log's key, may be repeated（日志公钥，可多次）")
        private List<String> keys = new ArrayList<>();

        @Option(
                names = "--policy",
                converter = InputFile.class,
                paramLabel = "FILE",
                description = "the logs of this policy（信任策略中的日志）")
        private @Nullable Path policy;
    }

    /** Opens what is to be served, which holds the folder's lock. */
    @FunctionalInterface
    interface Opening {
        Served open(Path directory, SigningKey key, List<VerifierKey> logs) throws IOException;
    }

    /** Serves in the foreground until the process is told to end. */
    int run(PrintWriter out, Opening opening) throws IOException, InterruptedException {
        InetSocketAddress address = address();
        List<VerifierKey> logs = logs();
        Files.createDirectories(directory);
        SigningKey key = key();
        try (Stop stop = new Stop()) {
            Served served = opening.open(directory, key, logs);
            try (WitnessServer server = start(address, served)) {
                int port = server.address().getPort();
                String reached = url != null ? url : "http://" + host() + ":" + port;
                out.println("key: " + key.verifier());
                out.println("policy: witness " + word() + " " + key.verifier() + " " + reached);
                out.println("ready: http://" + host() + ":" + port);
                stop.await();
            } finally {
                served.close();
            }
        }
        return Chengxin.GOOD;
    }

    private SigningKey key() throws IOException {
        try {
            return WitnessKey.of(directory, name, KeySettings.of(System.getenv()));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), "--name: " + unfit.getMessage(), unfit);
        }
    }

    private List<VerifierKey> logs() throws IOException {
        List<VerifierKey> logs = new ArrayList<>();
        for (String vkey : trusted.keys) {
            logs.add(log(vkey));
        }
        if (trusted.policy != null) {
            LogPlace.policy(trusted.policy).logs().forEach(log -> logs.add(log.key()));
            if (logs.isEmpty()) {
                throw unusable("--policy names no log（信任策略中没有日志）: " + trusted.policy);
            }
        }
        return logs;
    }

    private VerifierKey log(String vkey) {
        try {
            VerifierKey key = VerifierKey.parse(vkey);
            if (key.type() == SignatureType.ED25519) {
                return key;
            }
        } catch (VerificationException malformed) {
            throw unusable("--log: " + malformed.getMessage());
        }
        throw unusable("--log takes the log's Ed25519 key（应为日志的 Ed25519 公钥）: " + vkey);
    }

    private ParameterException unusable(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private InetSocketAddress address() {
        int colon = listen.lastIndexOf(':');
        if (colon < 1 || !listen.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw unusable("--listen is HOST:PORT（监听地址应为 主机:端口）: " + listen);
        }
        int port = Integer.parseInt(listen.substring(colon + 1));
        if (port > 65_535) {
            throw unusable("no such port（没有这个端口）: " + port);
        }
        return new InetSocketAddress(host(), port);
    }

    private String host() {
        return listen.substring(0, listen.lastIndexOf(':'));
    }

    /** A name for the policy file: the last part of the key's name. */
    private String word() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.isEmpty() || last.equals("none") || last.startsWith("#") ? "witness" : last;
    }

    private static WitnessServer start(InetSocketAddress address, Served served) throws IOException {
        try {
            return WitnessServer.start(address, served);
        } catch (BindException taken) {
            throw new IOException("cannot listen there（无法监听）: " + address + ", " + taken.getMessage(), taken);
        }
    }
}
