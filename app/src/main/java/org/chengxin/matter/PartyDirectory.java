package org.chengxin.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.OutcomeRecorded.Concerned;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** SPI of the owner of subjects: looks up parties. */
public interface PartyDirectory {

    /** By social credit code, shop link or exact name; several if a name is ambiguous, none if unknown. */
    List<Known> find(String words);

    Map<SubjectId, Known> describe(Collection<SubjectId> subjects);

    /**
     * Whether a party is an organisation: the organisation's subject, or the holder of its registered code. Joins of subjects
     * by reports do not affect access.
     */
    boolean isOf(SubjectId party, SubjectId organisation);

    /** SPI of the owner of records of parties: who decided one. */
    interface Records {

        /**
         * The office here that decided the one record of the party that the words name; empty if they name none or several, or
         * its authority is no office here.
         */
        Optional<OrganisationId> decider(Concerned party, String record);
    }

    /** SPI of the owner of what cases decide: who may decide it. */
    interface Deciders {

        /** Words of departments, the usual one first; empty for what nobody knows. */
        List<String> of(String named);
    }

    /**
     * @param division of its registration (GB/T 2260)
     * @param platform of the shop, if it was found as a shop
     * @param operator of a platform or site that is known by its brand
     */
    record Known(
            SubjectId subject,
            String name,
            @Nullable String code,
            @Nullable String division,
            @Nullable SubjectId platform,
            @Nullable String operator) {}
}
