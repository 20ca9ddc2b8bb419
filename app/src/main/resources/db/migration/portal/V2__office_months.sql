-- 履职情况: the authorities' own figures of a month, as they were counted when it was over.
create table portal.office_month (
    month   date primary key check (extract(day from month) = 1),
    fact    uuid not null unique,
    counted date not null,
    -- JSON, number by name
    figures text not null,
    seal    uuid not null
);
