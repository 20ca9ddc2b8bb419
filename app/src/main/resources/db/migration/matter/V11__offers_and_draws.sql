-- A matter that an office would hand to one that is not competent by the table: it stays where it is until that one takes it.
create table matter.transfer_offer (
    matter  uuid primary key,
    -- the role that the office would have
    role    text not null,
    office  uuid not null,
    -- the act that asked for it, whose form holds the reason
    act     int not null,
    offered date not null
);
create index transfer_offer_office on matter.transfer_offer (office, offered, matter);

-- Who committed to a draw: one that is not revealed binds both persons, void or not, so that none is tried until it pleases.
create table matter.draw_commitment (
    account uuid not null,
    draw    uuid not null,
    day     date not null,
    binding boolean not null default true,
    primary key (account, draw)
);
create unique index draw_commitment_binding on matter.draw_commitment (account) where binding;

-- Which of those drawn have their inspection, by their place in the result.
create table matter.drawn_inspection (
    draw       uuid not null,
    place      int not null,
    inspection uuid not null,
    primary key (draw, place)
);

-- The result of a draw that was made on the provincial platform has no lists of ours.
alter table matter.draw alter column lists drop not null;
