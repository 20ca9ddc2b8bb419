package org.chengxin.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An administrator's calls of the public API. */
public interface Administration {

    /** Makes an organisation and answers its id. */
    String organisation(Organisation organisation) throws LoadingException, InterruptedException;

    /** Makes the organisation of an id an office below another, whose id is given too. */
    void office(String organisationId, Organisation office, @Nullable String aboveId)
            throws LoadingException, InterruptedException;

    /** Opens an account in the organisation of an id, with its post. */
    void account(String organisationId, Account account, String password) throws LoadingException, InterruptedException;

    /** Issues a token of the organisation of an id and answers it. */
    String token(String organisationId, String label) throws LoadingException, InterruptedException;

    /** Has the hosts of a platform named by one account and confirmed by another. */
    void hosts(String organisationId, List<String> hosts, DemoAccess.Account proposer, DemoAccess.Account approver)
            throws LoadingException, InterruptedException;
}
