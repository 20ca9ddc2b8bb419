-- Items that an organisation matched in a day and that were none of its own merchants; one row each, begun anew every day.
create table exchange.match_use (
    organisation uuid primary key,
    day          date not null,
    items        integer not null
);
