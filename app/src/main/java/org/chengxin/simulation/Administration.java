package org.chengxin.simulation;

/** An administrator's calls of the public API. */
public interface Administration {

    /** Makes an organisation and answers its id. */
    String organisation(Organisation organisation) throws LoadingException, InterruptedException;

    /** Opens an account in the organisation of an id. */
    void account(String organisationId, Account account, String password) throws LoadingException, InterruptedException;

    /** Issues a token of the organisation of an id and answers it. */
    String token(String organisationId, String label) throws LoadingException, InterruptedException;
}
