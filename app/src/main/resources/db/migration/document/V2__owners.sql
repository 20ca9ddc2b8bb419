-- What a paper or a file belongs to is known to another module: here it is a kind and an id.
alter table document.paper rename column matter to owner;
alter table document.paper add column owner_kind text not null default 'matter';
alter table document.paper alter column owner_kind drop default;
alter index document.paper_matter rename to paper_owner;

alter table document.attachment_filing rename column matter to owner;
alter table document.attachment_filing add column owner_kind text not null default 'matter';
alter table document.attachment_filing alter column owner_kind drop default;
alter index document.attachment_filing_matter rename to attachment_filing_owner;
