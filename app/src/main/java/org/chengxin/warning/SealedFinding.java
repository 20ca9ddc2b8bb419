package org.chengxin.warning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.intake.Footing;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it was sealed, and what became of it.
 *
 * @param subject the merchant it names; null where it names none that is known
 * @param division where that merchant is registered
 * @param footing the least that had to be reported for it
 * @param began the day of the first record it rests on
 * @param sampled chosen by lot and not by its score, to learn how good the model is
 * @param matter the warning; null while it is below what offices can look at
 * @param ending how the warning ended
 * @param cause of a dismissal
 */
public record SealedFinding(
        FactId id,
        OrganisationId platform,
        @Nullable SubjectId subject,
        @Nullable String division,
        String kind,
        String model,
        String version,
        Severity severity,
        Footing footing,
        double score,
        FindingContent content,
        LocalDate day,
        @Nullable LocalDate began,
        boolean sampled,
        @Nullable MatterId matter,
        @Nullable String number,
        @Nullable String ending,
        @Nullable String cause) {

    /** The same, chosen by lot. */
    SealedFinding byLot() {
        return new SealedFinding(
                id, platform, subject, division, kind, model, version, severity, footing, score, content, day, began,
                true, matter, number, ending, cause);
    }

    /**
     * What all findings of the same thing share, whatever run found it: the kind and the merchants, since a ring or an attack
     * that one more account joins is still the same; whom it names where no merchant has to do with it.
     */
    public byte[] mark() {
        List<String> merchants = merchants(content.named());
        List<String> about = merchants.isEmpty() ? merchants(content.nearby()) : merchants;
        String named = (about.isEmpty()
                        ? content.named().stream().map(who -> who.kind() + " " + who.key())
                        : about.stream())
                .sorted()
                .collect(Collectors.joining("\n", kind + "\n", ""));
        try {
            return MessageDigest.getInstance("SHA-256").digest(named.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> merchants(List<FindingContent.Who> of) {
        return of.stream()
                .filter(who -> who.kind().equals("merchant"))
                .map(FindingContent.Who::key)
                .toList();
    }

    /** Light kinds may be put right by a date; of serious ones the evidence is fixed first. */
    public enum Severity {
        LIGHT,
        SERIOUS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
