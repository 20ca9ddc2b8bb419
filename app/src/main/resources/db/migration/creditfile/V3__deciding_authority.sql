-- Which report a record takes its values from: the deciding authority's own word, or the first source's until it speaks.
alter table creditfile.record add column lead uuid;
update creditfile.record set lead = id;
alter table creditfile.record alter column lead set not null;

-- Whether the source is the deciding authority, or speaks for it; null for reports from before, until they were looked at.
alter table creditfile.assertion add column own boolean;
create index assertion_unknown on creditfile.assertion (id) where own is null;

-- Agreements by which an organisation reports the decisions of an authority that is not its own, as two persons decided.
create table creditfile.agreement (
    name      text primary key,
    reporter  uuid not null,
    authority text not null,
    until     date not null
);
create index agreement_reporter on creditfile.agreement (reporter);
