-- Registered bodies of all kinds (供应商、支付机构、服务机构、协会、权利人、部门), as sources report them.
create table subject.body (
    id          uuid primary key,
    subject     uuid not null references subject.subject deferrable initially deferred,
    kind        text not null,
    licence     text,
    scope       text,
    region      text,
    rating      text,
    valid_until date,
    reporter    uuid not null,
    source      text not null,
    replaced_by uuid,
    seal        uuid not null,
    received_at timestamptz not null
);
create index body_subject on subject.body (subject);

-- Earlier names that a report itself lists.
create table subject.former_name (
    fact        uuid not null,
    subject     uuid not null references subject.subject on delete cascade deferrable initially deferred,
    name        text not null,
    valid_from  date,
    valid_until date,
    source      text not null
);
create index former_name_subject on subject.former_name (subject);
create index former_name_fact on subject.former_name (fact);

-- That one subject is something to a firm for a period: its agency, member, supplier, payment institution or successor, or a
-- natural person with a position in it. A reporter without a code is one side before it has described itself: no foreign keys.
create table subject.relation (
    id          uuid primary key,
    kind        text not null,
    subject     uuid not null,
    firm        uuid not null,
    person      boolean not null,
    since       date,
    until       date,
    reporter    uuid not null,
    source      text not null,
    replaced_by uuid,
    seal        uuid not null,
    received_at timestamptz not null
);
create index relation_subject on subject.relation (subject);
create index relation_firm on subject.relation (firm);

-- The outlet above, by the firm's own key; without one the head office is.
alter table subject.outlet add column parent_key text;
