-- The figures of the public pages, kept by who follows the facts.
create table portal.figure (
    name  text primary key,
    value bigint not null
);
insert into portal.figure (name, value) values
    ('orders', 0), ('payments', 0), ('parcels', 0), ('scans', 0), ('reviews', 0), ('late-deliveries', 0),
    ('reviews-before-delivery', 0), ('facts-sealed', 0);

-- What one order of a platform, or one waybill of a logistics firm, adds to them.
create table portal.figure_part (
    owner    uuid not null,
    waybill  boolean not null,
    key      text not null,
    orders   int not null,
    payments int not null,
    parcels  int not null,
    scans    int not null,
    reviews  int not null,
    late     int not null,
    early    int not null,
    primary key (owner, waybill, key)
);

-- Orders and waybills that are to be counted anew.
create table portal.figure_due (
    id      bigint generated always as identity primary key,
    owner   uuid not null,
    waybill boolean not null,
    key     text not null
);

-- 履职情况: the authorities' own figures of a month, as they were counted when it was over.
create table portal.office_month (
    month   date primary key check (extract(day from month) = 1),
    fact    uuid not null unique,
    counted date not null,
    -- JSON, number by name
    figures text not null,
    seal    uuid not null
);
