-- 文书: its tables were made by the module that had them, and come from there.
comment on schema document is '文书: papers of offices, and files';
