package org.chengxin.matter.web.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page of a kind of matter.
 *
 * @param open link to its opening form; null if only other matters or programs open it
 * @param groups steps of several stages
 * @param diagram stages and steps as SVG, from the same definition; null if it cannot be drawn
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
        List<StagePart> groups,
        List<DeadlinePart> clocks,
        List<String> papers,
        @Nullable String diagram,
        @Nullable Versions versions) {

    /** A title with an explanation. */
    public record Part(String title, String what) {}

    /**
     * A stage, or several with what they share.
     *
     * @param groups marks of the groups that it is in
     */
    public record StagePart(
            String word,
            String title,
            boolean end,
            @Nullable String waitsFor,
            List<StepPart> steps,
            List<String> groups) {}

    /**
     * @param by roles that take it, or the system, in words
     * @param to next stages; null if it stays in its stage
     * @param marks what it means to other modules, in words; null for nothing
     */
    public record StepPart(
            String title,
            String by,
            @Nullable String to,
            @Nullable String marks,
            boolean second,
            @Nullable String consequence,
            @Nullable String basis,
            List<String> papers) {}

    /** @param onExpiry what happens when it runs out */
    public record DeadlinePart(
            String title,
            String length,
            String owner,
            String onExpiry,
            @Nullable String basis,
            boolean unconfirmed) {}

    /**
     * Version section, for officers.
     *
     * @param open link to the open proposal of another version; null if there is none that the reader may see
     * @param proposer whether the reader may propose a version
     */
    public record Versions(List<Version> all, @Nullable String open, boolean proposer) {}

    /**
     * @param state in words
     * @param record path of its proof
     */
    public record Version(int version, String from, String state, String digest, String record) {}
}
