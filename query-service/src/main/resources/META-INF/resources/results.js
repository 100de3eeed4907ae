import { ask } from './api.js';
import { brief, choices, documentCard, eventCard, statementCard } from './cards.js';
import { announce, el } from './dom.js';
import { listSection, problemNotice } from './lists.js';
import { FILTERS, resultsAt, withFilter, withoutFilter } from './places.js';
import { storyCard, toldBySeveral } from './tellings.js';
import { count, word } from './words.js';

const STATEMENTS = { title: 'Statements', id: 'statements', one: 'statement', card: statementCard };
const EVENTS = {
  title: 'Events', id: 'events', one: 'event', card: eventCard,
  about: (events, signal) => toldBySeveral(events.map((event) => event.document.id), signal),
};
const STORIES = { title: 'Stories told by several outlets', id: 'stories', one: 'story', card: storyCard };

/** What is shown before anything is asked: where to begin, and what was read last. */
export async function home(main, at, signal) {
  const statements = facts(STATEMENTS, '/v1/statements', {}, at, 'No statement has been read yet.', signal);
  const events = facts(EVENTS, '/v1/events', {}, at, 'No event has been read yet.', signal);
  const stories = facts(STORIES, '/v1/stories', { minOutlets: 2, limit: 3 }, at, 'None has been read yet.', signal);
  const begin = el('div', { class: 'begin' });
  main.replaceChildren(el('h1', { class: 'unseen' }, 'Latest'), begin, el('div', { class: 'stories' }, stories.section),
    columns(statements.section, events.section));
  const [shown] = await Promise.all([statements.loaded, events.loaded, beginnings(begin, signal), stories.loaded]);
  if (shown === 0 && begin.childElementCount === 0) begin.replaceChildren(nothingYet());
}

async function beginnings(begin, signal) {
  const found = await quietly(ask('/v1/timeline', { limit: 1, facet: ['speaker', 'type'] }, signal));
  begin.replaceChildren(...[
    choices('Most heard', found?.facets?.speaker?.slice(0, 6), (name) => resultsAt(quoted(name))),
    choices('Most often happened', found?.facets?.type?.slice(0, 6), (type) => resultsAt('', { type: [type] }), word),
  ].filter(Boolean));
}

function quoted(name) {
  return /\s/.test(name) ? '"' + name.replaceAll('"', '') + '"' : name;
}

function nothingYet() {
  return el('p', { class: 'notice' }, 'Nothing has been read yet. Documents come in by ',
    el('code', {}, './rapporteur ingest PATH'), ' or ', el('code', {}, 'POST /v1/documents'), '.');
}

/** What answers a question: the brief, statements, events and documents. */
export async function results(main, at, signal) {
  const { q, filters } = at;
  const ofStatements = filters.speaker.length + filters.act.length > 0;
  const ofEvents = filters.type.length > 0;
  const summary = el('div');
  const narrow = el('div', { class: 'begin' });
  const lists = [];
  if (ofStatements || !ofEvents)
    lists.push(facts(STATEMENTS, '/v1/statements', { q, speaker: filters.speaker, act: filters.act,
      outlet: filters.outlet }, at, 'No statement fits.', signal));
  if (ofEvents || !ofStatements)
    lists.push(facts(EVENTS, '/v1/events', { q, type: filters.type, outlet: filters.outlet }, at, 'No event fits.',
      signal));
  const documents = q === '' ? null : listSection({
    title: 'Documents', id: 'documents', one: 'document', card: documentCard, none: 'No document holds these words.',
    question: { path: '/v1/search', parameters: { q, kind: 'DOCUMENT' } }, signal,
  });
  main.replaceChildren(...[
    el('h1', {}, q === '' ? 'Narrowed' : 'Results for “' + q + '”'), chosen(at), summary, narrow,
    columns(...lists.map((list) => list.section)), documents?.section,
  ].filter(Boolean));
  const [found] = await Promise.all([
    Promise.all([...lists, documents].filter(Boolean).map((list) => list.loaded)),
    briefOf(summary, at, signal),
    narrowing(narrow, at, ofStatements, ofEvents, signal),
  ]);
  const shown = found.reduce((sum, each) => sum + each, 0);
  announce(shown === 0 ? 'Nothing was found' : count(shown, 'result') + ' shown');
}

function facts(list, path, parameters, at, none, signal) {
  const card = (item, known) => list.card(item, at, known);
  return listSection({ ...list, card, none, question: { path, parameters }, signal });
}

function columns(...sections) {
  return el('div', { class: 'columns' }, sections);
}

/** The filters in force; each is removed by a click. */
function chosen(at) {
  const chips = Object.entries(at.filters).flatMap(([name, values]) => values.map((value) => {
    const shown = name === 'act' || name === 'type' ? word(value) : value;
    return el('li', {}, el('a', { class: 'chip on', href: withoutFilter(at, name, value),
      'aria-label': 'Remove the filter ' + FILTERS[name] + ': ' + shown },
    FILTERS[name] + ': ' + shown + ' ', el('span', { 'aria-hidden': 'true' }, '×')));
  }));
  return chips.length === 0 ? null : el('ul', { class: 'chosen', 'aria-label': 'Filters' }, chips);
}

async function briefOf(place, { q, filters }, signal) {
  if (q === '' || Object.values(filters).some((values) => values.length > 0)) return;
  try {
    const summary = await ask('/v1/summaries', { q, sentences: 5 }, signal);
    if (summary.sentences.length === 0) return;
    place.replaceChildren(el('section', { class: 'brief', 'aria-labelledby': 'brief' },
      el('h2', { id: 'brief' }, 'In brief'), brief(summary)));
  } catch (failure) {
    if (failure.name !== 'AbortError' && failure.status !== 400) place.replaceChildren(problemNotice(failure));
  }
}

/** The most frequent values among the results. The timeline counts one sort of fact where a filter is of that sort. */
async function narrowing(place, at, ofStatements, ofEvents, signal) {
  if (ofStatements && ofEvents) return;
  const facet = ofStatements ? ['speaker', 'act', 'outlet'] : ofEvents ? ['type', 'outlet'] : Object.keys(FILTERS);
  const found = await quietly(ask('/v1/timeline', { limit: 1, q: at.q, ...at.filters, facet }, signal));
  place.replaceChildren(...facet.map((name) => choices(FILTERS[name],
    found?.facets?.[name]?.filter((each) => !at.filters[name].includes(each.value)).slice(0, 5),
    (value) => withFilter(at, name, value), name === 'act' || name === 'type' ? word : undefined)).filter(Boolean));
}

/** What only adds to a view may be missing from it. */
function quietly(answer) {
  return answer.catch(() => null);
}
