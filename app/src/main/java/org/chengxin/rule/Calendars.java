package org.chengxin.rule;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chengxin.code.InvalidValueException;
import org.chengxin.rule.calendar.ArrangementFile;
import org.chengxin.rule.calendar.WorkingDayCalendar;
import org.chengxin.rule.calendar.YearArrangement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The working-day calendar in force. A new arrangement of a year needs two persons of the owning department. */
@Component
public class Calendars {

    /** Proposal kind of an arrangement; its object is the year. */
    public static final String KIND = "calendar";

    private static final int LONGEST_FILE = 100_000;
    private static final int SHOWN = 20;

    /** Cache lifetime: how long another instance may use a stale calendar. */
    private static final Duration KNOWN = Duration.ofSeconds(30);

    private final ArrangementStore store;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    Calendars(ArrangementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Loaded(WorkingDayCalendar calendar, Instant at) {}

    /** The shipped arrangements merged with those put in force here. */
    public WorkingDayCalendar current() {
        Loaded known = loaded;
        Instant now = clock.instant();
        if (known == null || Duration.between(known.at(), now).compareTo(KNOWN) > 0) {
            known = new Loaded(with(null), now);
            loaded = known;
        }
        return known.calendar();
    }

    /** The year of an arrangement file; empty if it is unreadable or not of exactly one year. */
    public static Optional<Integer> year(String content) {
        return read(content).map(YearArrangement::year);
    }

    /** The latest arrangements put in force here, newest first. */
    public List<Arrangement> arrangements() {
        return store.latest(SHOWN);
    }

    static Optional<YearArrangement> read(String content) {
        if (content.length() > LONGEST_FILE) {
            return Optional.empty();
        }
        try {
            List<YearArrangement> years = ArrangementFile.read(new StringReader(content.strip() + "\n"));
            return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
        } catch (InvalidValueException unreadable) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void forget() {
        loaded = null;
    }

    /**
     * The calendar as stored now, past the cache, with one more arrangement, which replaces that of its year.
     *
     * @throws InvalidValueException if it contradicts another year's
     */
    WorkingDayCalendar with(@Nullable YearArrangement another) {
        Map<Integer, YearArrangement> years = new TreeMap<>();
        ArrangementFile.shipped().forEach(each -> years.put(each.year(), each));
        store.confirmed().forEach(each -> years.put(each.year(), each.days()));
        if (another != null) {
            years.put(another.year(), another);
        }
        return WorkingDayCalendar.of(List.copyOf(years.values()));
    }
}
