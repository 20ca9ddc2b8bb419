-- What a name is compared by, as PlainName writes it; those from before get it without the marks that names hold.
alter table account.organisation add column plain_name text;
update account.organisation
set plain_name = translate(lower(normalize(name, nfkc)), U&' !"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~\00b7\2022\2014\2013\2018\2019\201c\201d\3001\3002\300a\300b\3008\3009\3010\3011\3014\3015\30fb', '');
alter table account.organisation alter column plain_name set not null;
create index organisation_plain_name on account.organisation (plain_name);
create index organisation_code on account.organisation (code) where code is not null;
