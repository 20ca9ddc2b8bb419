package org.chengxin.matter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chengxin.shared.SubjectId;
import org.jspecify.annotations.Nullable;

/** Who is who; what {@code matter} needs of the room that knows subjects. */
public interface PartyDirectory {

    /** By social credit code, shop link or exact name; several when a name is not unique, none when unknown. */
    List<Known> find(String words);

    Map<SubjectId, Known> describe(Collection<SubjectId> subjects);

    /**
     * Whether a party is an organisation: the subject that it is, or the holder of the code that it is registered with.
     * What reports join decides nothing about access.
     */
    boolean isOf(SubjectId party, SubjectId organisation);

    /**
     * @param division where it is registered (GB/T 2260)
     * @param platform the platform of the shop that was asked for, when a shop link was
     */
    record Known(
            SubjectId subject,
            String name,
            @Nullable String code,
            @Nullable String division,
            @Nullable SubjectId platform) {}
}
