-- Trade facts as reported. They refer to each other by the reporter's keys, so that one may come before the other.
create table trade.orders (
    id            uuid primary key,
    platform      uuid not null,
    key           text not null,
    placed        timestamptz not null,
    zone          text not null,
    status        text not null,
    currency      text not null,
    buyer         text,
    paid          timestamptz,
    promised      timestamptz,
    -- a keyed digest: it tells which orders went to one place, and not to which
    destination   bytea,
    division      text,
    seal          uuid not null,
    current       boolean not null default true,
    -- What a platform reports of a merchant that it has not registered is kept and sealed but counts nowhere: the order is held
    -- ('WAITING', later 'EXPIRED'; null counts), and each such line says for which number of the platform it waits.
    held          text,
    held_on       date,
    -- the report that registered the merchant for which the order had waited
    attributed_by uuid,
    -- the live session in which it was placed, and the promotion under which, as its platform names them
    session       text,
    promotion     text
);
create index orders_key on trade.orders (platform, key) where current;
create index orders_held on trade.orders (platform, key) where held is not null;
create index orders_attributed on trade.orders (attributed_by) where attributed_by is not null;

create table trade.line (
    platform  uuid not null,
    order_key text not null,
    order_id  uuid not null,
    item      text not null,
    merchant  uuid not null,
    product   text,
    title     text,
    category  text,
    quantity  int not null,
    price     bigint not null,
    freight   bigint not null,
    waits_for text
);
create index line_order on trade.line (order_id);
create index line_merchant on trade.line (merchant);
create index line_waits on trade.line (platform, waits_for) where waits_for is not null;

create table trade.payment (
    id           uuid primary key,
    platform     uuid not null,
    order_key    text not null,
    sequence     int not null,
    method       text not null,
    amount       bigint not null,
    currency     text not null,
    installments int,
    paid         timestamptz,
    payer        text,
    seal         uuid not null,
    current      boolean not null default true
);
create index payment_order on trade.payment (platform, order_key) where current;

create table trade.parcel (
    id          uuid primary key,
    platform    uuid not null,
    order_key   text not null,
    carrier     text,
    waybill     text,
    zone        text not null,
    handed_over timestamptz,
    delivered   timestamptz,
    grams       int,
    origin      text,
    destination text,
    seal        uuid not null,
    current     boolean not null default true
);
-- Who follows what comes in asks for earlier versions of a parcel as well.
create index parcel_waybill on trade.parcel (waybill) where waybill is not null;
create index parcel_order on trade.parcel (platform, order_key);

create table trade.scan (
    id       uuid primary key,
    firm     uuid not null,
    waybill  text not null,
    at       timestamptz not null,
    step     text not null,
    outlet   text,
    courier  text,
    division text,
    grams    int,
    seal     uuid not null,
    current  boolean not null default true
);
create index scan_waybill on trade.scan (waybill);
