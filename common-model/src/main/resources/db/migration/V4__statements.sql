-- How far the cue goes along with what is said, and in which world the saying stands
alter table statement add column manner text not null default 'NEUTRAL';
alter table statement add column modality text not null default 'ASSERTED';

-- What a statement is about that is no actor: the folded name of a place or an issue
alter table statement_participant add column name text;
create index statement_by_topic on statement_participant (name, first_day desc, statement_id) where name is not null;
