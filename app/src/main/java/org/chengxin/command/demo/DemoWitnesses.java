package org.chengxin.command.demo;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.chengxin.evidencelog.key.KeySettings;
import org.chengxin.evidencelog.key.WitnessKey;
import org.chengxin.evidencelog.note.SigningKey;
import org.chengxin.evidencelog.note.VerifierKey;
import org.chengxin.evidencelog.witness.HttpSource;
import org.chengxin.evidencelog.witness.Mirror;
import org.chengxin.evidencelog.witness.Served;
import org.chengxin.evidencelog.witness.Witness;
import org.chengxin.evidencelog.witness.WitnessServer;

/**
 * Three witnesses and a mirror of a demo's log, in the demo's JVM but with folders and keys of their own, spoken to over
 * HTTP like any other. Notary office, university and the neighbouring city's mirror stand outside the operating
 * government: two of the three must cosign; the data bureau's line comes on top.
 */
public final class DemoWitnesses implements Closeable {

    private static final String NAMES = "witness.demo/";

    private final List<Closeable> open = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();
    private final Path directory;
    private final Mirror mirror;

    private DemoWitnesses(Path directory) throws IOException {
        this.directory = directory;
        for (String name : List.of("notary", "university", "data-bureau")) {
            Witness witness = Witness.open(folder(name), key(name), Clock.systemUTC());
            witnesses.add(witness);
            serve(name, witness, witness);
        }
        mirror = Mirror.open(folder("neighbour-mirror"), key("neighbour-mirror"), Clock.systemUTC());
        serve("neighbour-mirror", mirror, mirror);
    }

    /** Starts all four on loopback ports that the system chooses. */
    public static DemoWitnesses start(Path directory) throws IOException {
        return new DemoWitnesses(directory);
    }

    /** The lines by which the log's operator names them: who is asked where, and who must cosign. */
    public String policy() {
        return lines + "group outside 2 notary university neighbour-mirror\nquorum outside\n";
    }

    /** Tells them whose checkpoints to cosign; before that they know no log. */
    public void follow(List<VerifierKey> logKeys, URI log) {
        witnesses.forEach(witness -> witness.trust(logKeys));
        mirror.follow(logKeys, new HttpSource(log));
    }

    @Override
    public void close() throws IOException {
        for (int last = open.size() - 1; last >= 0; last--) {
            open.get(last).close();
        }
    }

    private void serve(String name, Served served, Closeable resource) throws IOException {
        open.add(resource);
        WitnessServer server = WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), served);
        open.add(server);
        lines.append("witness ").append(name).append(' ').append(served.key());
        lines.append(" http://127.0.0.1:").append(server.address().getPort()).append("/\n");
    }

    private SigningKey key(String name) throws IOException {
        return WitnessKey.of(folder(name), NAMES + name, new KeySettings(null, null));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }
}
