-- The public records as last published in events: what differs from the file is published, changed or withdrawn.
create table creditfile.publication (
    record  uuid primary key,
    subject uuid not null,
    kind    text not null,
    -- of the content that was published
    digest  bytea not null,
    until   date
);
create index publication_subject on creditfile.publication (subject);
create index publication_until on creditfile.publication (until) where until is not null;

-- Subjects whose files are to be compared with what was last published.
create table creditfile.publication_due (
    subject uuid primary key,
    since   bigint generated always as identity
);
create index publication_due_since on creditfile.publication_due (since);
