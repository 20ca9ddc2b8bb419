-- 签名公钥 of organisations that sign what they report: Ed25519, 32 bytes.
create table intake.signing_key (
    id           uuid primary key,
    organisation uuid not null,
    label        text not null,
    key          bytea not null,
    created_at   timestamptz not null,
    revoked_at   timestamptz
);
create index signing_key_organisation on intake.signing_key (organisation);
-- What was seen under a key in the last minutes; a signature is good once.
create table intake.signature_nonce (
    key   uuid not null references intake.signing_key,
    nonce text not null,
    at    timestamptz not null,
    primary key (key, nonce)
);
create index signature_nonce_at on intake.signature_nonce (key, at);
