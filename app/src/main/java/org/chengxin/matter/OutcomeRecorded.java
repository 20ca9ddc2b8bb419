package org.chengxin.matter;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealId;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An outcome of a matter, as delivered to the owner of its kind.
 *
 * @param outcome its id, also of its fact
 * @param office name of the office that decided, as it was called on that day
 */
public record OutcomeRecorded(
        UUID outcome,
        MatterId matter,
        String number,
        String kind,
        Concerned about,
        LocalDate day,
        String office,
        Organisations organisations,
        Map<String, String> values,
        SealId seal) {

    /**
     * The organisations behind the names of an outcome. Names are for print: two organisations may have one, and who may do what goes
     * by these.
     *
     * @param office that decides; null if no office takes part
     * @param parties by field, where a participant gives the value of the field
     */
    public record Organisations(@Nullable OrganisationId office, Map<String, OrganisationId> parties) {

        public static final Organisations NONE = new Organisations(null, Map.of());

        public Organisations {
            parties = Map.copyOf(parties);
        }

        public static Organisations of(@Nullable OrganisationId office) {
            return new Organisations(office, Map.of());
        }

        /** The party that a field names. */
        public Optional<OrganisationId> party(String field) {
            return Optional.ofNullable(parties.get(field));
        }

        /** The party that a field names, else the office that decides. */
        public @Nullable OrganisationId partyOrOffice(String field) {
            return parties.getOrDefault(field, office);
        }
    }

    /**
     * Whom an outcome concerns: a participant of the matter.
     *
     * @param subject null if the party is no known subject, and of an office
     * @param organisation an office, or a party that signs in
     * @param account of a party that is a citizen
     */
    public record Concerned(
            @Nullable SubjectId subject,
            @Nullable OrganisationId organisation,
            @Nullable UUID account) {

        public static final Concerned NOBODY = new Concerned(null, null, null);

        public static Concerned of(SubjectId subject) {
            return new Concerned(subject, null, null);
        }
    }
}
