-- Who looked at something: the data subject asks by object (个人信息保护法第44条、第45条).
create index access_object on account.access (object, at desc);
