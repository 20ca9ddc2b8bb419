-- A courier's engagement as reported earlier stays; the current one is that which no newer version replaced.
alter table subject.engagement drop constraint engagement_firm_key_key;
alter table subject.engagement
    -- the last day with the firm
    add column left_on date,
    add column replaced_by uuid;
create index engagement_current on subject.engagement (firm, key) where replaced_by is null;

-- Whether a firm reports one person under two numbers.
create index assertion_identity on subject.assertion (identity_index) where identity_index is not null;
