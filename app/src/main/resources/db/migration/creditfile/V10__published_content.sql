-- What was published of each record, as it was told: programs and daily dumps read the same rows. Rows that are there already are filled
-- when their subjects are compared once more.
alter table creditfile.publication
    add column fact    uuid,
    add column content json,
    add column changed timestamptz;
insert into creditfile.publication_due (subject)
select distinct subject from creditfile.publication
on conflict do nothing;
