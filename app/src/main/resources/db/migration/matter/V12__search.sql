-- Closed matters are found as open ones are: along one index, in the order of the inbox.
create index participant_all on matter.participant (desk, due, matter) include (open);

-- Keyed hashes of the pairs of characters in a party's name, so that a part of it finds it; empty for who is secret, null
-- until the name was read.
alter table matter.participant add column grams bigint[];
create index participant_grams on matter.participant using gin (grams) where grams is not null;
create index participant_unread on matter.participant (matter)
    where grams is null and kind = 'PARTY' and details is not null;

-- What somebody is recused from is not counted for that person.
create index matter_recused on matter.matter using gin (recused) where recused <> '{}';
