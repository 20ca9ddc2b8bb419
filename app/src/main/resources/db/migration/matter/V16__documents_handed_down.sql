-- 文书 and 附件: a module of their own has them now, for whoever issues papers; the tables go there with their rows.
alter table matter.paper_number set schema document;
alter table matter.paper set schema document;
alter table matter.paper_serving set schema document;
alter table matter.attachment set schema document;
alter table matter.attachment_filing set schema document;
alter table matter.attachment_chunk set schema document;
