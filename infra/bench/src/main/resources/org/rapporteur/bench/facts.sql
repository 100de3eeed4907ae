-- Fills an empty store with generated facts: :documents documents with 13 statements and 12 events each, over 50
-- outlets, 5,000 actors and 500 places whose frequencies fall as 1/rank, and three years of days.
select setseed(0.42);

insert into outlet (key, name) select 'generated ' || n, 'Generated ' || n from generate_series(1, 50) n;
insert into actor (key, name, kind, country)
  select 'generated actor ' || n, 'Generated Actor ' || n, (array['PERSON','ORGANIZATION','STATE','GROUP'])[1 + n % 4],
         (array['PK','IN','TR','US','FR'])[1 + n % 5]
  from generate_series(1, 5000) n;
insert into actor_alias (actor_id, normalized, alias) select id, key, name from actor where key like 'generated%';
insert into place (key, name, country)
  select 'generated place ' || n, 'Generated Place ' || n, (array['PK','IN','TR','US','FR'])[1 + n % 5]
  from generate_series(1, 500) n;

create temporary table outlets as select row_number() over (order by id) - 1 as rank, id from outlet where key like 'generated%';
create temporary table actors as select row_number() over (order by id) - 1 as rank, id from actor where key like 'generated%';
create temporary table places as select row_number() over (order by id) - 1 as rank, id, country from place where key like 'generated%';
create index on outlets (rank);
create index on actors (rank);
create index on places (rank);

create temporary table documents as
  select n, gen_random_uuid() as id, date '2023-01-01' + (random() * 1095)::int as day,
         floor(exp(random() * ln(50)))::int % 50 as outlet
  from generate_series(1, :documents) n;
insert into document (id, identity, outlet_id, title, url, media_type, language, published_on, published_at, stored_at,
                      state, extracted_at, content_hash, extractor, length)
  select d.id, 'url:https://generated.example/' || n, o.id, 'Generated document ' || n,
         'https://generated.example/' || n, 'text/plain', 'en', day, day, day + n * interval '1 second',
         'EXTRACTED', now(), md5(n::text), 'generated', 120
  from documents d join outlets o on o.rank = d.outlet;
insert into document_text (document_id, title, text)
  select id, 'Generated document ' || n, 'Minister said the talks would go on about item' || n % 20000
         || '. Officials met on the matter of item' || n % 700 || '.'
  from documents;

create temporary table words as select array['talks','border','ceasefire','aid','sanctions','election','harbour','grain',
  'treaty','prisoners','refugees','pipeline','tariff','summit','embassy','drone'] as w;

create temporary table statements as
  select nextval('statement_plain') as id, d.id as document_id, d.day, d.outlet, k,
         floor(exp(random() * ln(5000)))::int % 5000 as speaker, floor(exp(random() * ln(5000)))::int % 5000 as addressee,
         (random() * 15)::int as word
  from documents d, generate_series(0, 12) k;
insert into statement (id, document_id, kind, act, confidence, sentence, cue_text, cue_lemma, cue_spans, content_text,
                       content_spans, said_on, first_day, last_day, published_at, speaker_text)
  select id, document_id, (array['DIRECT','INDIRECT','MIXED'])[1 + id % 3],
         (array['SAY','SAY','SAY','SAY','REQUEST','ACCUSE','REJECT','AGREE','THREATEN','SUPPORT'])[1 + id % 10], .8, 0, 'said', 'say',
         array[9,13], 'the ' || w[1 + word] || ' would go on about item' || id % 20000, array[14,50], null, day, day, day,
         'Minister'
  from statements, words;
insert into statement_participant (statement_id, role, position, actor_id, text, spans, first_day)
  select s.id, 'SPEAKER', 0, a.id, 'Minister', array[0,8], day
  from statements s join actors a on a.rank = s.speaker;
insert into statement_participant (statement_id, role, position, actor_id, text, spans, first_day)
  select s.id, 'ADDRESSEE', 0, a.id, 'reporters', array[0,8], day
  from statements s join actors a on a.rank = s.addressee where k % 4 = 0;
insert into statement_participant (statement_id, role, position, actor_id, text, spans, first_day)
  select s.id, 'ABOUT', 0, a.id, 'talks', array[0,8], day
  from statements s join actors a on a.rank = (s.speaker + s.addressee) % 5000;
insert into statement_outlet (statement_id, outlet_id, position, first_day)
  select s.id, o.id, 0, day from statements s join outlets o on o.rank = s.outlet;

create temporary table events as
  select nextval('event_plain') as id, d.id as document_id, d.day, d.outlet, k,
         floor(exp(random() * ln(5000)))::int % 5000 as actor, floor(exp(random() * ln(5000)))::int % 5000 as recipient,
         floor(exp(random() * ln(500)))::int % 500 as place
  from documents d, generate_series(0, 11) k;
insert into event (id, document_id, outlet_id, type, mode, modality, confidence, sentence, trigger_text, trigger_spans,
                   place_id, country, date_value, quantity_values, quantity_units, first_day, last_day, published_at,
                   sentence_text)
  select e.id, document_id, o.id, (array['CONSULT','CONSULT','CONSULT','ACCUSE','COERCE','ASSAULT','AID','RETREAT','SANCTION','PROTEST'])[1 + e.id % 10],
         'meet', (array['ASSERTED','ASSERTED','ASSERTED','CLAIMED','NEGATED','FUTURE'])[1 + e.id % 6], .8, 1, 'met', array[10,13],
         p.id, p.country, day::text, array[]::float8[], array[]::text[], day, day, day,
         'Officials met on the matter of item' || e.id % 20000
  from events e join outlets o on o.rank = e.outlet join places p on p.rank = e.place;
insert into event_participant (event_id, role, position, actor_id, text, spans, first_day)
  select e.id, 'ACTOR', 0, a.id, 'Officials', array[0,9], day
  from events e join actors a on a.rank = e.actor;
insert into event_participant (event_id, role, position, actor_id, text, spans, first_day)
  select e.id, 'RECIPIENT', 0, a.id, 'Officials', array[0,9], day
  from events e join actors a on a.rank = e.recipient;

-- Stories: what is told of one type, day and place is one; of the rarer places nearly every event stands alone.
create temporary table told as
  select e.type, e.first_day, e.place_id, count(distinct e.document_id) as documents, count(distinct e.outlet_id) as outlets
  from event e join outlet o on o.id = e.outlet_id where o.key like 'generated%' group by 1, 2, 3 having count(*) > 1;
create temporary table story_before as select coalesce(max(id), 0) as id from story;
insert into story (type, date_value, first_day, last_day, place_id, documents, outlets, independent_outlets)
  select type, first_day::text, first_day, first_day, place_id,
         documents, outlets, outlets
  from told;
update event e set story_id = s.id from story s
  where s.id > (select id from story_before) and s.type = e.type and s.first_day = e.first_day and s.place_id = e.place_id;
