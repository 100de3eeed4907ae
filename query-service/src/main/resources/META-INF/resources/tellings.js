import { ask } from './api.js';
import { badge, circumstances, names } from './cards.js';
import { el } from './dom.js';
import { storyAt, withFilter } from './places.js';
import { CONTRADICTIONS, MODALITIES, called, word } from './words.js';

/** The ids of those events of these documents whose story several outlets tell: one question for all of them. */
export async function toldBySeveral(documents, signal) {
  if (documents.length === 0) return new Set();
  const parameters = { document: [...new Set(documents)], minOutlets: 2, limit: 1000 };
  const found = await ask('/v1/events', parameters, signal).catch(() => ({ items: [] }));
  return new Set(found.items.map((event) => event.id));
}

/** The event that tells most: it is linked to no other. */
export function fullest({ events, links }) {
  const linked = new Set(links.map((link) => link.event));
  return events.find((event) => !linked.has(event.id)) || events[0];
}

/** Who did what to whom, as the fullest event has it; without its figures, since others may tell other ones. */
export function headline(story) {
  const { actors, recipients, trigger, quantities } = fullest(story);
  const uncounted = (participant) => {
    const name = called(participant);
    return quantities.find((quantity) => name.includes(quantity.of))?.of || name;
  };
  const who = names(actors, uncounted) || names(story.actors, (actor) => actor.name) || 'Somebody';
  const whom = names(recipients, uncounted) || names(story.recipients, (actor) => actor.name);
  return [who, trigger.text, whom].join(' ').trim();
}

/** How many outlets tell a story, and how many of them in a text of their own. */
export function tellers({ outlets, independentOutlets }) {
  if (outlets === 0) return 'Told by no known outlet';
  if (outlets === 1) return 'Told by one outlet';
  const independent = independentOutlets === outlets ? 'all' : independentOutlets + ' of them';
  return 'Told by ' + outlets + ' outlets, ' + independent + ' independent';
}

/** What sort of happening a story is, whether anybody tells it as a fact, where and when. */
export function kindOf(story, at) {
  const told = new Set(story.events.map((event) => event.modality));
  return el('p', { class: 'badges' },
    el('a', { class: 'badge type', href: withFilter(at, 'type', story.type) }, word(story.type)),
    badge(MODALITIES[Object.keys(MODALITIES).find((modality) => told.has(modality))], 'modality'),
    el('span', {}, circumstances({ ...story, quantities: [] })));
}

/** A story in a list. */
export function storyCard(story, at) {
  const disputes = [...new Set(story.contradictions.map(({ kind }) => CONTRADICTIONS[kind]))];
  return el('article', { class: 'card story' },
    el('h3', {}, el('a', { href: storyAt(story.id) }, headline(story))),
    kindOf(story, at),
    el('p', { class: 'origin' }, [tellers(story), ...disputes].join(' · ')));
}
