-- Measures of an item that run, to be looked at when what they rest on may be gone.
create index measure_running on measure.measure (item, id) where ended is null;

-- 周一提示: the last Monday of which an office was told, since a day that broke off is begun anew.
create table measure.digest (
    office uuid primary key,
    monday date not null
);
