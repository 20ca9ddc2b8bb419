package org.chengxin.creditfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chengxin.account.OrganisationKind;
import org.chengxin.intake.Footing;

/**
 * Kind of a credit record, with its category (浙江省公共信用信息管理条例 arts. 9–11) and whose word makes one. What a platform says of a
 * merchant is no kind: no voice is a platform's, so that it cannot be declared for this file.
 */
public enum RecordKind {
    PERMIT(Category.BASIC, Voice.AUTHORITY),
    PENALTY(Category.ADVERSE, Voice.AUTHORITY),
    HONOUR(Category.TRUSTWORTHY, Voice.GIVER),
    /** An agency's grade; what it came to is who asked for it. */
    APPRAISAL(Category.OTHER, Voice.AGENCY, "commissioned", "own-initiative"),
    /** A competent authority's determination in a matter (主管部门认定). */
    DETERMINATION(Category.OTHER, Voice.MATTER),
    /** 经营异常名录; of an individual business the mark of an abnormal state. */
    ABNORMAL_LISTING(
            Category.ADVERSE,
            Voice.AUTHORITY,
            "annual-report",
            "information",
            "false-information",
            "unreachable",
            "other-ground"),
    /** 严重违法失信名单; without the item of the national list only a fact of supervision. */
    SERIOUS_LISTING(Category.ADVERSE, Voice.AUTHORITY, "listed", "supervision"),
    /** 失信被执行人, by the six grounds of the provisions of 2017. */
    JUDGMENT_DEFAULT(
            Category.ADVERSE,
            Voice.AUTHORITY,
            "able-and-refuses",
            "obstructs",
            "evades",
            "breaks-property-report",
            "breaks-consumption-limit",
            "breaks-settlement"),
    INSPECTION(Category.OTHER, Voice.AUTHORITY, "no-problem", "problems-found", "not-at-address", "obstructed"),
    SAMPLE_TEST(Category.OTHER, Voice.AUTHORITY, "qualified", "unqualified"),
    /** 裁判和公证. */
    JUDGMENT(Category.OTHER, Voice.AUTHORITY, "judgment", "ruling", "award", "notarial-certificate"),
    /** 信用承诺, made to an authority. */
    COMMITMENT(Category.OTHER, Voice.AUTHORITY, "voluntary", "approval-substitute", "repair", "industry");

    /** 信用信息分类: what a record is to the file. */
    public enum Category {
        BASIC,
        ADVERSE,
        TRUSTWORTHY,
        /** Counts neither against nor for the subject. */
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose word makes a record; courts and notaries are departments here. */
    enum Voice {
        AUTHORITY(Footing.STATUTORY, OrganisationKind.DEPARTMENT),
        GIVER(Footing.STATUTORY, OrganisationKind.DEPARTMENT, OrganisationKind.ASSOCIATION),
        AGENCY(Footing.AGREEMENT, OrganisationKind.AGENCY),
        /** The outcome of a matter; nobody reports it. */
        MATTER(Footing.STATUTORY);

        private final Footing footing;
        private final Set<OrganisationKind> reporters;

        Voice(Footing footing, OrganisationKind... reporters) {
            this.footing = footing;
            this.reporters = Set.of(reporters);
        }

        Footing footing() {
            return footing;
        }

        Set<OrganisationKind> reporters() {
            return reporters;
        }
    }

    private final Category category;
    private final Voice voice;
    private final List<String> outcomes;

    RecordKind(Category category, Voice voice, String... outcomes) {
        this.category = category;
        this.voice = voice;
        this.outcomes = List.of(outcomes);
    }

    public Category category() {
        return category;
    }

    Voice voice() {
        return voice;
    }

    /**
     * Which department alone makes one that came to this: courts give judgments, notary offices certificates and arbitration
     * commissions awards.
     *
     * @return empty where any may
     */
    Optional<String> department(List<String> categories) {
        return switch (this) {
            case JUDGMENT_DEFAULT -> Optional.of("court");
            case JUDGMENT ->
                Optional.of(
                        categories.contains("notarial-certificate")
                                ? "notary"
                                : categories.contains("award") ? "arbitration" : "court");
            default -> Optional.empty();
        };
    }

    /** What one can come to; text keys under {@code creditfile.outcome}. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** Name of its report type. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
