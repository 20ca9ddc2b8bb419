-- How many reports of a source and type came in on a day, and how many of them had a property; can be counted again from the log.
create table exchange.report_figure (
    organisation uuid not null,
    type         text not null,
    -- of the seal, Asia/Shanghai
    day          date not null,
    -- '*' counts all reports, '*late' the late ones; otherwise a field, or a field and its word as field=word
    figure       text not null,
    reports      bigint not null,
    primary key (organisation, type, day, figure)
);
create index report_figure_day on exchange.report_figure (day);
