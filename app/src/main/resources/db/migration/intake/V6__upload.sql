-- A spreadsheet that a person uploaded, encrypted: until it is reported, then the rows that were refused. Kept for a day.
create table intake.upload (
    id           uuid primary key,
    organisation uuid not null,
    type         text not null,
    at           timestamptz not null,
    file         bytea,
    created      int,
    updated      int,
    unchanged    int,
    refused      int,
    refused_rows bytea
);
create index upload_at on intake.upload (at);
