-- An office is a department's organisation with a department word and a level; parent is the office above it, and
-- division where it is competent.
alter table account.organisation
    add column department text,
    add column level      text check (level in ('city', 'district', 'station')),
    add constraint office_is_whole check ((department is null) = (level is null));
create index organisation_department on account.organisation (department) where department is not null;

-- What a person is in the office, and who stands in while the person is away (until and with the day named).
alter table account.account
    add column post       text check (post in ('HANDLER', 'HEAD')),
    add column stand_in   uuid references account.account,
    add column away_until date,
    add column left_at    timestamptz;
create index account_organisation on account.account (organisation);
