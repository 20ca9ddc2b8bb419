package org.chengxin.rule.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who a person is; implemented by who keeps the accounts. */
public interface Approvers {

    /** Empty for an unknown account and for somebody who may not sign in any more. */
    Optional<Approver> find(UUID account);

    /** Whoever may sign in and heads an office of the whole city or administers this installation. */
    List<Approver> deciders();
}
