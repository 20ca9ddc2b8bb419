package org.chengxin.command;

import java.io.PrintWriter;
import org.chengxin.simulation.CityLoader;

/** Tells on stderr how the loading of the city comes along, every ten thousand reports. */
final class CityProgress implements CityLoader.Progress {

    private static final long STEP = 10_000;

    private final PrintWriter err;
    private final long start = System.nanoTime();
    private long told;

    CityProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(CityLoader.Phase phase, long reports, int done, int of) {
        if (reports - told < STEP && done < of) {
            return;
        }
        told = reports;
        double seconds = (System.nanoTime() - start) / 1e9;
        err.printf("loading（载入）: %,d reports（条）, %.0f/s, %s %d/%d%n", reports, reports / seconds, phase, done, of);
    }
}
