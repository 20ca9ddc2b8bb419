package org.chengxin.web.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list: its words, which a file has too, and what a page shows beside them.
 *
 * @param link of the words
 * @param tone of the words where they are a badge, as of {@code ui/badge.jte}; null where they are plain
 * @param notes below the words, in their order
 */
public record Cell(
        String words, @Nullable String link, @Nullable String tone, List<Badge> badges, List<Note> notes) {

    public record Badge(String words, String tone) {}

    /** @param link null for a hint */
    public record Note(String words, @Nullable String link) {}

    public boolean isEmpty() {
        return words.isEmpty() && badges.isEmpty() && notes.isEmpty();
    }

    public static Cell of(@Nullable Object words) {
        return new Cell(words == null ? "" : words.toString(), null, null, List.of(), List.of());
    }

    public Cell to(@Nullable String address) {
        return new Cell(words, address, tone, badges, notes);
    }

    public Cell toned(String colour) {
        return new Cell(words, link, colour, badges, notes);
    }

    public Cell badge(String text) {
        return badge(text, "grey");
    }

    public Cell badge(String text, String tone) {
        return new Cell(words, link, tone, with(badges, new Badge(text, tone)), notes);
    }

    public Cell note(String text) {
        return text.isEmpty() ? this : note(text, null);
    }

    public Cell note(String text, @Nullable String address) {
        return new Cell(words, link, tone, badges, with(notes, new Note(text, address)));
    }

    private static <E> List<E> with(List<E> all, E one) {
        List<E> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }
}
