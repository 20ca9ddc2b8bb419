-- Entries whose bytes the database still holds: few, at the end of a long table.
create index entry_held on evidence.entry (log_index) where bytes is not null;
