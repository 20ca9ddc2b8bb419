package org.chengxin.account.host;

import java.util.List;
import org.chengxin.account.OrganisationId;
import org.chengxin.evidence.SealedForms;
import org.junit.jupiter.api.Test;

/** The confirmed hosts of an organisation are sealed under the names that they always had. */
class HostsFactTest {

    @Test
    void itsFormNeverChanges() {
        SealedForms.check(
                "confirmed-hosts",
                Hosts.fact(
                        SealedForms.id(1),
                        new OrganisationId(SealedForms.uuid(2)),
                        List.of("one.example", "two.example")));
    }
}
