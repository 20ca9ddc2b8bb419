-- The records that are public as they were last told outside: what differs from the file is published, changed or withdrawn.
create table creditfile.told (
    record  uuid primary key,
    subject uuid not null,
    kind    text not null,
    -- of the content that was told
    digest  bytea not null,
    until   date
);
create index told_subject on creditfile.told (subject);
create index told_until on creditfile.told (until) where until is not null;

-- Subjects whose files are to be compared with what was told of them.
create table creditfile.untold (
    subject uuid primary key,
    since   bigint generated always as identity
);
create index untold_since on creditfile.untold (since);
