-- Hashes of passwords and tokens that wait for the second person; a proposal names one by its id.
create table account.prepared_secret (
    id          uuid primary key,
    secret      text not null,
    prepared_at timestamptz not null
);

-- A token that administers does the calls of one administrator; one from before keeps organisations and accounts.
update account.token set scopes = array_replace(scopes, 'administer', 'administer-system');
