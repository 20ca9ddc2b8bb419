-- 平台自建奖惩: its tables were made by the module that had them, and come from there.
comment on schema bylaw is '平台自建奖惩: rules that platforms gave on file, and what they did by them';
