-- How many reports of a source and type came in on a day, and how many of them had a property; can be counted again from the log.
create table quality.report_figure (
    organisation uuid not null,
    type         text not null,
    -- of the seal, Asia/Shanghai
    day          date not null,
    -- '*' counts all reports, '*late' the late ones; otherwise a field, or a field and its word as field=word
    figure       text not null,
    reports      bigint not null,
    primary key (organisation, type, day, figure)
);
create index report_figure_day on quality.report_figure (day);

-- A figure that breaks with the days before, from the first such day to the last.
create table quality.figure_break (
    organisation uuid not null,
    type         text not null,
    figure       text not null,
    since        date not null,
    -- the last day that broke, and what was usual and seen then: shares, or numbers of '*'
    last         date not null,
    usual        double precision not null,
    seen         double precision not null,
    -- reports that tell what is usual
    compared     bigint not null,
    -- the first judged day that did not break any more
    ended        date,
    primary key (organisation, type, figure, since)
);
create unique index figure_break_open on quality.figure_break (organisation, type, figure) where ended is null;

-- The last day that was judged; one row.
create table quality.judged (day date not null);

-- Who reports what, and the last day on which a report came in; can be counted again from the log.
create table quality.source (
    organisation uuid not null,
    type         text not null,
    reports      bigint not null,
    last         date not null,
    primary key (organisation, type)
);
