package org.chengxin.command.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chengxin.simulation.City;
import org.chengxin.simulation.outside.OutsideFilings;
import org.chengxin.simulation.outside.OutsideSimulator;

/** The simulated systems of other authorities, connected to a demo like real ones and marked 模拟. */
public final class DemoOutside implements AutoCloseable {

    private static final String SYSTEMS = "--chengxin.adapter.systems.";

    private final OutsideSimulator simulator;
    private final String credential;

    private DemoOutside(OutsideSimulator simulator, String credential) {
        this.simulator = simulator;
        this.credential = credential;
    }

    /** Starts them; what they took is kept in the directory. */
    public static DemoOutside start(Path directory) {
        try {
            String credential = UUID.randomUUID().toString();
            return new DemoOutside(OutsideSimulator.start(directory, credential), credential);
        } catch (IOException failure) {
            throw new UncheckedIOException("the simulated outside systems did not start", failure);
        }
    }

    /** How the server reaches them; a visitor need not wait a day for a look at a page. */
    public List<String> settings() {
        List<String> settings =
                new ArrayList<>(List.of("--chengxin.adapter.every=PT3S", "--chengxin.adapter.look=PT20S"));
        for (String system : simulator.systems()) {
            settings.add(SYSTEMS + system + ".url=" + simulator.url(system));
            settings.add(SYSTEMS + system + ".credential=" + credential);
            settings.add(SYSTEMS + system + ".simulated=true");
        }
        return settings;
    }

    /** The page that lists them, with buttons that take one down or make it slow. */
    public URI url() {
        return simulator.url("");
    }

    /** Files what people and authorities of the city filed over there. */
    public void file(City city, LocalDate today) {
        OutsideFilings.file(simulator, city, today);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
