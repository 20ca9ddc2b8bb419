package org.chengxin.warning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidencelog.merkle.Sha256;
import org.chengxin.intake.Footing;
import org.chengxin.matter.MatterId;
import org.chengxin.shared.FactId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it was sealed, and what became of it.
 *
 * @param subject the merchant it names, or the logistics firm of the courier or outlet; null where neither is known
 * @param division where that one is registered
 * @param footing the least that had to be reported for it
 * @param began the day of the first record it rests on
 * @param origin where it comes from
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
        Origin origin,
        boolean sampled,
        @Nullable MatterId matter,
        @Nullable String number,
        @Nullable String ending,
        @Nullable String cause) {

    /** The same, chosen by lot. */
    SealedFinding byLot() {
        return new SealedFinding(
                id, platform, subject, division, kind, model, version, severity, footing, score, content, day, began,
                origin, true, matter, number, ending, cause);
    }

    /** The same under the subject of an earlier one, where both are of one group. */
    SealedFinding under(SealedFinding earlier) {
        return new SealedFinding(
                id,
                platform,
                earlier.subject,
                earlier.division,
                kind,
                model,
                version,
                severity,
                footing,
                score,
                content,
                day,
                began,
                origin,
                sampled,
                matter,
                number,
                ending,
                cause);
    }

    /**
     * What all findings of the same thing share, whatever run found it: the kind and the merchants, since a ring or an attack
     * that one more account joins is still the same; whom it names where no merchant has to do with it, or where it names
     * a courier or outlet, since those carry for ever more merchants.
     */
    public byte[] mark() {
        List<String> about = keys(content.named(), "merchant");
        if (about.isEmpty() && !ofCarrier()) {
            about = keys(content.nearby(), "merchant");
        }
        String named = (about.isEmpty()
                        ? content.named().stream().map(who -> who.kind() + " " + who.key())
                        : about.stream())
                .sorted()
                .collect(Collectors.joining("\n", kind + "\n", ""));
        return Sha256.of(named);
    }

    private boolean ofCarrier() {
        return content.named().stream()
                .anyMatch(who -> who.kind().equals("courier") || who.kind().equals("outlet"));
    }

    /** Whether both are of one group of accounts: at least half of those of the smaller one are in the other as well. */
    boolean sharesAccountsWith(SealedFinding other) {
        Set<String> own = Set.copyOf(keys(content.named(), "buyer"));
        Set<String> others = Set.copyOf(keys(other.content.named(), "buyer"));
        long common = own.stream().filter(others::contains).count();
        return kind.equals(other.kind) && common > 0 && 2 * common >= Math.min(own.size(), others.size());
    }

    private static List<String> keys(List<FindingContent.Who> of, String kind) {
        return of.stream()
                .filter(who -> who.kind().equals(kind))
                .map(FindingContent.Who::key)
                .toList();
    }

    /** 来源. */
    public enum Origin {
        /** A run over all that was reported. */
        RUN,
        /** A stream, as it came in. */
        STREAM,
        /** The platform, which looked at its own data. */
        PLATFORM;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
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
