import { el, snippet } from './dom.js';
import { articleAt, storyAt, withFilter } from './places.js';
import { KINDS, MODALITIES, SAYINGS, called, day, plainNumber, word } from './words.js';

const SEVERAL = 'Told by several outlets';

export function badge(text, kind = '') {
  return el('span', { class: 'badge ' + kind }, text);
}

/** A statement: speaker — cue — content, and where it stands. `at` is the place of the page it is shown on. */
export function statementCard(statement, at) {
  const { speaker, cue, content, addressee } = statement;
  const link = articleAt(statement.document.id, content.spans, 's' + statement.id);
  return el('article', { class: 'card statement', 'data-fact': 's' + statement.id },
    el('p', { class: 'said' },
      speaker ? speakerLink(speaker, at) : el('span', { class: 'nobody' }, 'Nobody named'),
      role(speaker), ' ', el('span', { class: 'cue' }, cue.text)),
    el('blockquote', { class: word(statement.kind) }, content.text),
    el('p', { class: 'badges' },
      badge(KINDS[statement.kind], 'kind'),
      statement.act === 'SAY' ? null : el('a', { class: 'badge act', href: withFilter(at, 'act', statement.act) },
        word(statement.act)),
      statement.manner === 'NEUTRAL' ? null : badge(word(statement.manner)),
      SAYINGS[statement.modality] ? badge(SAYINGS[statement.modality]) : null,
      addressee ? el('span', {}, 'to ', called(addressee)) : null),
    origin(statement.document, link, at, 'Read the words', statement.saidOn && 'said ' + day(statement.saidOn)));
}

function speakerLink(speaker, at) {
  const name = called(speaker);
  if (!speaker.actor) return el('strong', { class: 'speaker' }, name);
  return el('a', { class: 'speaker', href: withFilter(at, 'speaker', name) }, name);
}

function role(participant) {
  const parts = [participant?.actor?.role, participant?.actor?.affiliation].filter(Boolean);
  return parts.length === 0 ? null : el('span', { class: 'role' }, ', ' + parts.join(', '));
}

/**
 * An event: who, what, to whom, where and when, and on whose word. `several` has the ids of the events that several
 * outlets tell.
 */
export function eventCard(event, at, several = new Set()) {
  const link = articleAt(event.document.id, event.trigger.spans, 'e' + event.id);
  return el('article', { class: 'card event', 'data-fact': 'e' + event.id },
    el('p', { class: 'done' },
      el('span', { class: 'actors' }, names(event.actors) || 'Somebody'), ' ',
      el('span', { class: 'trigger' }, event.trigger.text), ' ',
      event.recipients.length > 0 ? el('span', { class: 'recipients' }, names(event.recipients)) : null),
    el('p', { class: 'badges' },
      el('a', { class: 'badge type', href: withFilter(at, 'type', event.type) }, word(event.type)),
      event.mode ? badge(word(event.mode)) : null,
      badge(MODALITIES[event.modality], 'modality'),
      el('span', {}, circumstances(event)),
      several.has(event.id) ? toldLink(event) : null),
    origin(event.document, link, at, 'Read the words'));
}

/** Leads from an event to the others that tell the same happening. */
export function toldLink(event) {
  return el('a', { class: 'told', href: storyAt(event.story), 'aria-label': SEVERAL + ': ' + doing(event) }, SEVERAL);
}

/** Who did what to whom. */
export function doing(event) {
  return [names(event.actors) || 'Somebody', event.trigger.text, names(event.recipients)].join(' ').trim();
}

export function names(participants, name = called) {
  const all = [...new Set(participants.map((participant) => name(participant)))];
  return all.length < 2 ? all.join('') : all.slice(0, -1).join(', ') + ' and ' + all.at(-1);
}

export function circumstances(event) {
  const quantities = event.quantities.map((quantity) => plainNumber(quantity.value) + ' ' + quantity.of);
  return [event.place?.name, day(event.date), ...quantities].filter(Boolean).join(' · ');
}

function origin(document, link, at, label, said = null) {
  const { outlet, publishedAt, title } = document;
  return el('footer', { class: 'origin' },
    outlet ? el('a', { class: 'outlet', href: withFilter(at, 'outlet', outlet) }, outlet) : 'Unknown outlet',
    publishedAt ? [' · ', published(publishedAt)] : null,
    said ? ' · ' + said : null,
    el('br'),
    el('a', { class: 'read', href: link, 'aria-label': label + ' in “' + (title || 'Untitled') + '”' },
      title || 'Untitled'));
}

export function published(value) {
  return el('time', { datetime: value }, day(value));
}

export function documentCard(hit) {
  const { id, title, outlet, publishedAt } = hit.document;
  return el('article', { class: 'card document' },
    el('h3', {}, el('a', { href: articleAt(id) }, title || 'Untitled')),
    el('p', { class: 'snippet' }, snippet(hit.snippet)),
    el('p', { class: 'origin' }, outlet || 'Unknown outlet', publishedAt ? [' · ', published(publishedAt)] : null));
}

/** The sentences of a brief, each followed by links to the words it rests on. */
export function brief(summary) {
  let number = 0;
  return summary.sentences.map((sentence) => el('p', {}, sentence.text, ' ', sentence.citations.map((citation) => {
    number += 1;
    const from = [citation.outlet, citation.title].filter(Boolean).join(', ') || 'document';
    return el('a', {
      class: 'citation',
      href: articleAt(citation.document, citation.spans),
      title: from + ': ' + citation.quote,
      'aria-label': 'Source ' + number + ': ' + from,
    }, '[' + number + ']');
  })));
}

/** Values to narrow by, or to begin with, and how often each stands. */
export function choices(label, values, href, name = (value) => value) {
  if (!values || values.length === 0) return null;
  return el('div', { class: 'choices' }, el('h2', {}, label), el('ul', {}, values.map((each) => el('li', {},
    el('a', { class: 'chip', href: href(each.value) }, name(each.value), ' ',
      el('span', { class: 'count' }, String(each.count)))))));
}
