package org.chengxin.matter.web.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of matter is.
 *
 * @param open where it is opened; null where it is opened by other matters or programs alone
 * @param diagram the stages and steps as SVG, drawn from the same definition; null where it cannot be drawn
 */
public record DefinitionPage(
        String name,
        String title,
        String about,
        String word,
        int version,
        String from,
        List<String> bases,
        List<String> demands,
        @Nullable String open,
        List<Part> roles,
        List<StagePart> stages,
        List<ClockPart> clocks,
        List<String> papers,
        @Nullable String diagram,
        @Nullable Versions versions) {

    /** Something with an explanation. */
    public record Part(String title, String what) {}

    public record StagePart(
            String word,
            String title,
            boolean end,
            @Nullable String waitsFor,
            List<StepPart> steps) {}

    /**
     * @param by who takes it
     * @param to where it leads
     */
    public record StepPart(
            String title,
            String by,
            String to,
            boolean second,
            @Nullable String consequence,
            @Nullable String basis,
            List<String> papers) {}

    /** @param silence what happens when it runs out */
    public record ClockPart(
            String title,
            String length,
            String owner,
            String silence,
            @Nullable String basis,
            boolean unconfirmed) {}

    /**
     * For officers.
     *
     * @param open the link to the proposal of another version; null where none waits that the reader may see
     * @param proposer whether the reader may propose another version
     */
    public record Versions(List<Version> all, @Nullable String open, boolean proposer) {}

    /**
     * @param state in words
     * @param shipped whether it came with the program
     * @param record the path of its proof
     */
    public record Version(int version, String from, String state, boolean shipped, String digest, String record) {}
}
