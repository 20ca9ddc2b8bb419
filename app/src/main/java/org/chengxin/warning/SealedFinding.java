package org.chengxin.warning;

import java.time.LocalDate;
import java.util.Arrays;
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
 * A sealed finding with its state.
 *
 * @param subject the merchant, or the firm of the courier or outlet; null if unknown
 * @param division where the subject is registered
 * @param footing lowest level of data that it required
 * @param began day of the first record behind it
 * @param origin its source
 * @param sampled chosen by lot and not by its score, to measure the model's misses
 * @param matter the warning; null while there is none
 * @param ending how the warning ended
 * @param cause of a dismissal
 * @param recheck what the newest models say of it; null if they are those that found it
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
        @Nullable String cause,
        @Nullable Recheck recheck) {

    /** Gives each extent a part of what two scores can hardly differ by. */
    private static final double EXTENT = 0.001;

    private static final double MANY = 100;

    /**
     * A finding looked at again by newer models; the sealed finding stays as it is.
     *
     * @param version of the models
     * @param found whether they find it as well
     */
    public record Recheck(String version, boolean found) {}

    /** Rank within the kind: the score and, as scores of strong findings are all at one bound, then the number of records. */
    public double strength() {
        return score + EXTENT * content.all() / (MANY + content.all());
    }

    /** Copy marked as chosen by lot. */
    SealedFinding byLot() {
        return new SealedFinding(
                id, platform, subject, division, kind, model, version, severity, footing, score, content, day, began,
                origin, true, matter, number, ending, cause, recheck);
    }

    /** Copy with the subject of an earlier finding on the same ring. */
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
                cause,
                recheck);
    }

    /**
     * Fingerprint for deduplication across runs: kind and merchants, so that a ring or attack keeps it when an account joins.
     * Kind and named entity if no merchant is involved, or for couriers and outlets, which carry for ever more merchants.
     */
    public byte[] fingerprint() {
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

    /** Whether both are on the same ring: they share at least half of the accounts of the smaller one. */
    boolean sharesAccountsWith(SealedFinding other) {
        Set<String> own = Set.copyOf(keys(content.named(), "buyer"));
        Set<String> others = Set.copyOf(keys(other.content.named(), "buyer"));
        long common = own.stream().filter(others::contains).count();
        return kind.equals(other.kind) && common > 0 && 2 * common >= Math.min(own.size(), others.size());
    }

    /** Whether both are of one kind and on the same subject or ring. */
    boolean isAbout(SealedFinding other) {
        return kind.equals(other.kind) && subject != null && subject.equals(other.subject)
                || Arrays.equals(fingerprint(), other.fingerprint())
                || sharesAccountsWith(other);
    }

    private static List<String> keys(List<FindingContent.Who> of, String kind) {
        return of.stream()
                .filter(who -> who.kind().equals(kind))
                .map(FindingContent.Who::key)
                .toList();
    }

    /** 来源: source of a finding. */
    public enum Origin {
        /** A batch run over all reported data. */
        RUN,
        /** A stream. */
        STREAM,
        /** The platform, on its own data. */
        PLATFORM;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Light: may be corrected by a due date. Serious: evidence is secured first. */
    public enum Severity {
        LIGHT,
        SERIOUS;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
