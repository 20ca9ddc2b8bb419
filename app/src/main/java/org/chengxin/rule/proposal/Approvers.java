package org.chengxin.rule.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SPI for the owner of accounts: looks up persons. */
public interface Approvers {

    /** Empty for an account that is unknown or may not sign in. */
    Optional<Approver> find(UUID account);

    /** All who may sign in and head an office or administer this installation. */
    List<Approver> deciders();
}
