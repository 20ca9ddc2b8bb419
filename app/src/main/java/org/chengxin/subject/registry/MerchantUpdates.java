package org.chengxin.subject.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.shared.FactId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 平台内经营者信息更新: which platforms have to follow a change in the register of a merchant that they list, and which did
 * (浙江省电子商务条例 art. 8). A platform that told the change before the register did owes nothing.
 */
@Component
@Reading
public class MerchantUpdates {

    private final MerchantUpdateStore store;

    MerchantUpdates(MerchantUpdateStore store) {
        this.store = store;
    }

    /** What the register changed. */
    public enum Part {
        NAME,
        ADDRESS,
        /** 登记状态, by the licence. */
        STATUS
    }

    /**
     * A change that a platform has to follow.
     *
     * @param change the register's report
     * @param merchant its name in the register
     * @param day on which the register's report came in
     * @param followed the day on which all of it stood in the platform's own reports, or the merchant's last shop there was closed;
     *     null as long as it does not
     * @param listed whether the platform still reports the merchant as its own
     */
    public record Update(
            OrganisationId platform,
            FactId change,
            String merchant,
            Set<Part> parts,
            LocalDate day,
            @Nullable LocalDate followed,
            boolean listed) {}

    /** Those of changes that came in on that day or later, the earliest first. */
    public List<Update> since(LocalDate day) {
        return store.since(day);
    }
}
