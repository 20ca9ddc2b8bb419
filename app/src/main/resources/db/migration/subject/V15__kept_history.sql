-- A courier's engagement as reported earlier stays; the current one is that which no newer version replaced.
alter table subject.engagement drop constraint engagement_firm_key_key;
alter table subject.engagement
    -- the last day with the firm
    add column left_on date,
    add column replaced_by uuid;
create index engagement_current on subject.engagement (firm, key) where replaced_by is null;

-- Whether a firm reports one person under two numbers.
create index assertion_identity on subject.assertion (identity_index) where identity_index is not null;

-- Former names that a newer version of the report no longer lists stay, and are no longer shown.
alter table subject.former_name add column replaced_by uuid;

-- Who ran a shop before, and under which name, until its platform reported otherwise.
create table subject.earlier_shop (
    fact          uuid primary key,
    platform_name text not null,
    merchant      uuid not null references subject.subject deferrable initially deferred,
    name          text not null,
    until         date not null,
    replaced_by   uuid not null
);
create index earlier_shop_merchant on subject.earlier_shop (merchant);

-- The seal of the decision that named a subject, by which the comparison of firms finds it.
alter table subject.subject add column mentioned_seal uuid;
create index subject_mentioned on subject.subject (mentioned_seal) where mentioned_seal is not null;

-- A link that was made without a person and undone when one side changed: persons are asked.
alter table subject.judgement add column undone boolean not null default false;
create index joining_matched_same on subject.joining (same) where origin = 'matching' and not upheld;
