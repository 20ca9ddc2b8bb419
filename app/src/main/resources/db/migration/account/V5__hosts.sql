-- The hosts under which a platform runs its shops, as two persons confirmed them; a link to another host is not its own.
create table account.organisation_host (
    organisation uuid not null references account.organisation,
    host         text not null,
    confirmed_at timestamptz not null,
    primary key (organisation, host)
);
