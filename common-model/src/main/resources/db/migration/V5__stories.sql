-- What texts are compared by: the least hash of their word sequences under each of many hash functions (MinHash), and
-- hashes of a few of these at a time, one of which near-identical texts share.
create table document_signature (
  document_id uuid primary key references document on delete cascade,
  shingles int not null,
  minima int[] not null,
  bands int[] not null
);
create index document_signature_by_band on document_signature using gin (bands);

-- Documents whose texts are nearly the same, or of which one holds nearly all of the other; each pair once.
create table document_copy (
  document_id uuid not null references document on delete cascade,
  other_id uuid not null references document on delete cascade,
  resemblance real not null,
  primary key (document_id, other_id),
  check (document_id < other_id)
);
create index document_copy_by_other on document_copy (other_id);

-- Words of the names in a document and lemmas of its content words, by which its happenings are told from those of other documents
create table document_context (
  document_id uuid primary key references document on delete cascade,
  names text not null,
  words text not null
);

-- An event as linking compares it, with what event and document do not tell already; lists of words are divided by line
-- breaks. Tellings that can be one happening share a key.
create table telling (
  event_id bigint primary key references event on delete cascade,
  precision int not null,
  trigger_word text not null,
  actors text not null,
  recipients text not null,
  words text not null,
  names text not null,
  keys int[] not null
);
create index telling_by_key on telling using gin (keys);

-- Which other telling of the same happening suits an event best among those that tell more, and why: lines of a reason's
-- kind and what it is
create table story_link (
  event_id bigint primary key references event on delete cascade,
  antecedent_id bigint not null references event on delete cascade,
  strength double precision not null,
  reasons text not null
);
create index story_link_by_antecedent on story_link (antecedent_id);

-- Stories are no longer found by a key of their own. Those of documents read before are kept until these are read again.
alter table story drop column key;
