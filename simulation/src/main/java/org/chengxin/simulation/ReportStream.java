package org.chengxin.simulation;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.chengxin.simulation.material.Town;
import org.chengxin.simulation.report.Ledger;

/** Reports made one thing at a time as they are asked for; holds no more than those of one thing. */
public final class ReportStream implements Iterator<SimulatedReport> {

    private final Iterator<Ledger> ledgers;
    private final int size;
    private final Town town;
    private final Queue<SimulatedReport> ready = new ArrayDeque<>();
    private Ledger ledger;
    private int next;
    private int position;

    ReportStream(List<Ledger> ledgers, Town town) {
        this.town = town;
        this.ledgers = ledgers.iterator();
        this.ledger = this.ledgers.next();
        this.size = ledgers.stream().mapToInt(Ledger::size).sum();
    }

    /** Number of things the stream reports: merchants, permits, orders …, most by several reports. */
    public int size() {
        return size;
    }

    /** Number of things begun. */
    public int position() {
        return position;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty()) {
            if (next < ledger.size()) {
                ledger.report(
                        next,
                        (reporter, type, key, data) ->
                                ready.add(new SimulatedReport(reporter, type, key, town.here(data.values()))));
                next++;
                position++;
            } else if (ledgers.hasNext()) {
                ledger = ledgers.next();
                next = 0;
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public SimulatedReport next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
