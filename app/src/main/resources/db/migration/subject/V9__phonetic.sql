-- How a name sounds: pairs of syllables, so that a name is found by its pinyin or by other characters of the same sound.
-- Null where it was not yet derived from the name.
alter table subject.subject add column phonetic text[];
alter table subject.shop add column phonetic text[];
create index subject_phonetic on subject.subject using gin (phonetic);
create index shop_phonetic on subject.shop using gin (phonetic);
create index subject_code on subject.subject (code text_pattern_ops) where code is not null;
