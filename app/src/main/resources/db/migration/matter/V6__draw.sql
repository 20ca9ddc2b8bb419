-- What was committed to and drawn in a matter of random inspection; encrypted, since certificates name officers.
create table matter.draw (
    matter      uuid primary key,
    lists       bytea not null,
    -- the act that committed; its id is part of the seed
    committed   uuid not null,
    commit_seal uuid not null,
    visits      bytea,
    revealed    uuid,
    reveal_seal uuid
);
