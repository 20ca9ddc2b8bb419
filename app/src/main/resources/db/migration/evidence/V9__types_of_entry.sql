-- The types of an entry's facts, so that a consumer of other types need not read them; null for entries from before.
alter table evidence.entry add column types text[];
