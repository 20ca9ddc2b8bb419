-- The public list of subjects: in the order of names, and by what it is narrowed by.
create index subject_listed on subject.subject (name, id)
    where same_as is null and name is not null and nature not in ('NATURAL_PERSON', 'UNKNOWN');
create index subject_division on subject.subject (division text_pattern_ops)
    where same_as is null and name is not null and nature not in ('NATURAL_PERSON', 'UNKNOWN');
create index shop_category on subject.shop (category text_pattern_ops) where closed is null;
create index shop_platform on subject.shop (platform, merchant) where closed is null;
