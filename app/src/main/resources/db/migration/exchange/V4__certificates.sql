-- Certificates handed out; what they say is public and kept nowhere. A change of the public file revokes them.
create table exchange.certificate (
    place        integer generated always as identity primary key,
    subject      uuid not null,
    organisation uuid not null,
    -- of what it says
    digest       bytea not null,
    issued       timestamptz not null,
    expires      timestamptz not null,
    revoked      timestamptz
);
create index certificate_valid on exchange.certificate (subject) where revoked is null;
create index certificate_revoked on exchange.certificate (expires) where revoked is not null;
