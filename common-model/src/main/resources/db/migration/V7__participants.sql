-- A participant is known by its fact, its part and its place there; nothing asks for a number of its own.
alter table statement_participant drop column id;
alter table statement_participant drop constraint statement_participant_statement_id_role_position_key;
alter table statement_participant add primary key (statement_id, role, position);
drop sequence statement_participant_seq;

alter table event_participant drop column id;
alter table event_participant drop constraint event_participant_event_id_role_position_key;
alter table event_participant add primary key (event_id, role, position);
drop sequence event_participant_seq;
