-- 准予接入: access that the head approved, until its applicant collects it.
create table onboarding.approved_access (
    matter     uuid primary key,
    number     text not null unique,
    name       text not null,
    code       text not null,
    kind       text not null,
    -- GB/T 2260
    seat       text not null,
    until      date not null,
    by_program boolean not null,
    collected  boolean not null default false,
    -- keyed digest of the code without which it is not collected by receipt, and on which way that went: SMS with the masked phone
    -- of the register, or LETTER
    code_digest bytea,
    sent_by    text,
    sent_to    text,
    sent_on    date,
    -- that was opened for it, until its access has ended
    account    uuid
);
create index approved_access_end on onboarding.approved_access (until) where account is not null;
