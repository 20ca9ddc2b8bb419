package org.chengxin.creditfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengxin.creditfile.RecordKind.Category;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A subject's file today: the complete list of what is in it, taken by one statement, whose records are read in pages as they are
 * looked at. However much is reported about a subject, no record of it stands behind a limit.
 */
public final class CreditFile {

    /** How many records are read at once. */
    static final int PAGE = 200;

    private final List<Entry> entries;
    private final Function<List<Entry>, List<CreditRecord>> content;

    /** The first page, which every part of a page asks for; later ones are not kept. */
    private @Nullable List<CreditRecord> first;

    /** @param content reads the records of at most {@link #PAGE} entries in their order; those that are gone since are left out */
    CreditFile(Collection<Entry> entries, Function<List<Entry>, List<CreditRecord>> content) {
        this.entries =
                entries.stream().sorted(Comparator.comparing(Entry::place)).toList();
        this.content = content;
    }

    /** A record in the list. */
    record Entry(RecordKind kind, String number, Place place) {

        FactId id() {
            return new FactId(place.id());
        }
    }

    /**
     * A place in the list: what is adverse first, then what its own authority says, then the newest, of a day as they were reported. It stays where it is when the record
     * there goes.
     */
    public record Place(boolean adverse, boolean own, LocalDate decided, UUID id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::adverse)
                .thenComparing(Place::own)
                .thenComparing(Place::decided)
                .reversed()
                .thenComparing(place -> place.id().toString());

        static Place of(RecordKind kind, boolean own, LocalDate decided, UUID id) {
            return new Place(kind.category() == Category.ADVERSE, own, decided, id);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        /** As addresses have it. */
        @Override
        public String toString() {
            return (adverse ? "a" : "o") + (own ? "o" : "s") + "." + decided + "." + id;
        }

        /** Empty for what is no place; a list then begins. */
        public static Optional<Place> parse(String text) {
            String[] parts = text.split("\\.", 3);
            try {
                return parts.length < 3 || parts[0].length() != 2
                        ? Optional.empty()
                        : Optional.of(new Place(
                                parts[0].charAt(0) == 'a',
                                parts[0].charAt(1) == 'o',
                                LocalDate.parse(parts[1]),
                                UUID.fromString(parts[2])));
            } catch (DateTimeException | IllegalArgumentException none) {
                return Optional.empty();
            }
        }
    }

    /** @param next behind which the next part begins; null at the end */
    public record Part(List<CreditRecord> records, @Nullable Place next) {}

    public int size() {
        return entries.size();
    }

    public Stream<FactId> ids() {
        return entries.stream().map(Entry::id);
    }

    /** All records, in the order of their places. */
    public Stream<CreditRecord> records() {
        return read(0, entry -> true);
    }

    /** Those that are public today. */
    public Stream<CreditRecord> open() {
        return records().filter(CreditFile::isOpen);
    }

    private static boolean isOpen(CreditRecord record) {
        return record.disclosure().open();
    }

    public Stream<CreditRecord> records(Set<RecordKind> kinds) {
        return read(0, entry -> kinds.contains(entry.kind()));
    }

    /** Those whose document has one of these numbers, as they are spelt in the file. */
    public Stream<CreditRecord> numbered(Set<String> numbers) {
        return read(0, entry -> numbers.contains(entry.number()));
    }

    /** The next records, at most so many. */
    public Part part(@Nullable Place after, int most) {
        return part(after, most, record -> true);
    }

    /** The next of those that are public today, at most so many. */
    public Part openPart(@Nullable Place after, int most) {
        return part(after, most, CreditFile::isOpen);
    }

    private Part part(@Nullable Place after, int most, Predicate<CreditRecord> shown) {
        int from = after == null
                ? 0
                : (int) entries.stream()
                        .takeWhile(entry -> entry.place().compareTo(after) <= 0)
                        .count();
        List<CreditRecord> found =
                read(from, entry -> true).filter(shown).limit(most + 1L).toList();
        return found.size() <= most
                ? new Part(found, null)
                : new Part(found.subList(0, most), place(found.get(most - 1).id()));
    }

    private @Nullable Place place(FactId id) {
        return entries.stream()
                .map(Entry::place)
                .filter(place -> place.id().equals(id.value()))
                .findFirst()
                .orElse(null);
    }

    private Stream<CreditRecord> read(int from, Predicate<Entry> wanted) {
        return IntStream.iterate(from - from % PAGE, at -> at < entries.size(), at -> at + PAGE)
                .mapToObj(at -> page(
                        at,
                        entries.subList(Math.max(at, from), Math.min(at + PAGE, entries.size())).stream()
                                .filter(wanted)
                                .toList()))
                .flatMap(List::stream);
    }

    private List<CreditRecord> page(int at, List<Entry> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (at > 0) {
            return content.apply(wanted);
        }
        Set<FactId> ids = wanted.stream().map(Entry::id).collect(Collectors.toSet());
        return first().stream().filter(record -> ids.contains(record.id())).toList();
    }

    private List<CreditRecord> first() {
        if (first == null) {
            first = new ArrayList<>(content.apply(entries.subList(0, Math.min(PAGE, entries.size()))));
        }
        return first;
    }
}
