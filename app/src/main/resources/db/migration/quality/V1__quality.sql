-- How many reports of a source and type came in on a day, and how many of them had a property; can be counted again from the log.
create table quality.report_figure (
    organisation uuid not null,
    type         text not null,
    -- of the seal, Asia/Shanghai
    day          date not null,
    -- '*' counts all reports, '*late' the late ones, '*rewritten' those that replace one of an earlier day; '*withdrawn' counts
    -- withdrawals of reports of earlier days, which are no reports; otherwise a field, or a field and its word as field=word
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
create table quality.judged (
    day date not null
);

-- Who reports what, and the last day on which a report came in; can be counted again from the log.
create table quality.source (
    organisation uuid not null,
    type         text not null,
    reports      bigint not null,
    last         date not null,
    primary key (organisation, type)
);

-- The newest checkpoint of the log that was published in a month; its root is the public seed of the draw among the month's
-- reports.
create table quality.month_checkpoint (
    month date primary key check (extract(day from month) = 1),
    size  bigint not null,
    -- of the tree, as the third line of the note writes it
    root  text not null,
    -- the signed note as it was published
    note  bytea not null,
    drawn boolean not null default false
);

-- 报送抽核: a report that was drawn, and the case in which its source is asked for the evidence behind it.
create table quality.evidence_pull (
    fact         uuid primary key,
    organisation uuid not null,
    type         text not null,
    month        date not null references quality.month_checkpoint,
    -- SHA-256 of the root and the id, both as text; the smallest of a source are drawn
    rank         text not null,
    matter       uuid unique,
    number       text,
    -- null while the source has not answered and its time runs
    result       text check (result in ('answered', 'silent', 'agrees', 'differs', 'dropped'))
);
create index evidence_pull_source on quality.evidence_pull (organisation, month desc);
create index evidence_pull_fresh on quality.evidence_pull (fact) where matter is null;

-- 报送隔离: a day's reports of a source and type that broke; held back until officers decide, whatever is counted again.
create table quality.quarantine (
    organisation uuid not null,
    type         text not null,
    -- of the seal, Asia/Shanghai
    day          date not null,
    -- figures that broke, with spaces between
    figures      text not null,
    state        text not null default 'held' check (state in ('held', 'released', 'confirmed')),
    -- the case in which officers decide; several days may have one
    matter       uuid,
    number       text,
    primary key (organisation, type, day)
);
create index quarantine_matter on quality.quarantine (matter) where matter is not null;
create index quarantine_fresh on quality.quarantine (day) where matter is null;

-- 交叉核对: an order that a complaint names, without its number.
create table quality.complained_order (
    matter   uuid primary key,
    platform uuid not null,
    day      date not null,
    -- whether the platform had reported it when the complaint came in
    reported boolean not null,
    accepted boolean not null default false
);

-- A sampling that a firm failed, once for each platform on which it has a shop.
create table quality.failed_sample (
    fact     uuid not null,
    platform uuid not null,
    merchant uuid not null,
    day      date not null,
    primary key (fact, platform)
);
create index failed_sample_merchant on quality.failed_sample (merchant);
create index failed_sample_day on quality.failed_sample (day);

-- What platforms did to merchants by their own report, of which some answers a sampling.
create table quality.sanction (
    fact     uuid not null,
    platform uuid not null,
    merchant uuid not null,
    day      date not null,
    primary key (fact, merchant)
);
create index sanction_merchant on quality.sanction (merchant, platform, day);
