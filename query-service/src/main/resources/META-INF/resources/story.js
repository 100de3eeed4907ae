import { ask } from './api.js';
import { reasons } from './because.js';
import { eventCard, published } from './cards.js';
import { el, reveal } from './dom.js';
import { contradiction, figuresTable } from './figures.js';
import { fullest, headline, kindOf, tellers } from './tellings.js';
import { count } from './words.js';

/** A story: what happened, who tells it, where they disagree, and why these events are taken for one happening. */
export async function story(main, at, signal) {
  main.replaceChildren(el('p', { class: 'none loading' }, 'Loading the story …'));
  const told = await ask('/v1/stories/' + encodeURIComponent(at.id), {}, signal);
  const events = new Map(told.events.map((event) => [event.id, event]));
  main.replaceChildren(el('div', { class: 'telling' },
    heading(told, at), disputes(told, events), figures(told, events), tellings(told, events, at)));
}

function heading(told, at) {
  const documents = new Set(told.events.map((event) => event.document.id)).size;
  return el('header', {},
    el('h1', {}, headline(told)),
    kindOf(told, at),
    el('p', {}, tellers(told), ' · ', count(told.events.length, 'event'), ' in ', count(documents, 'document')),
    told.independentOutlets === told.outlets ? null
      : el('p', { class: 'origin' }, 'Outlets that print nearly the same text count as one independent outlet.'));
}

function disputes({ contradictions, figures }, events) {
  return section('Contradictions', 'contradictions', contradictions.length === 0
    ? el('p', { class: 'none' }, 'None was found among its events.')
    : el('ul', { class: 'disputes' }, contradictions.map((each) => contradiction(each, figures, events))));
}

function figures({ figures: counted }, events) {
  return section('Figures', 'figures', counted.length === 0
    ? el('p', { class: 'none' }, 'Nobody gives a number.') : figuresTable(counted, events));
}

/** The events, the latest published first; without a date last. */
function tellings(told, events, at) {
  const links = new Map(told.links.filter((link) => events.has(link.sameAs)).map((link) => [link.event, link]));
  const cards = new Map(told.events.map((event) => [event.id, eventCard(event, at)]));
  const when = ({ document }) => document.publishedAt || '';
  const latest = [...told.events].sort((a, b) => (when(a) < when(b) ? 1 : when(a) > when(b) ? -1 : 0));
  const most = fullest(told);
  return section('Who tells it', 'tellings', el('ol', { class: 'cards' }, latest.map((event) => {
    const card = cards.get(event.id);
    const link = links.get(event.id);
    if (link) card.append(because(link, event, events.get(link.sameAs), cards.get(link.sameAs)));
    else if (event === most && links.size > 0)
      card.append(el('p', { class: 'because' }, 'Tells most: the others were linked to it, or to one that was.'));
    return el('li', {}, card);
  })));
}

function because(link, event, other, card) {
  const { outlet, publishedAt } = other.document;
  return el('div', { class: 'because' },
    el('p', {}, 'Linked to ', el('button', { type: 'button', class: 'plain', onclick: () => reveal(card) },
      '“' + other.trigger.text + '” in ' + (outlet || 'an unknown outlet'),
      publishedAt ? [', ', published(publishedAt)] : null), ' because:'),
    el('ul', {}, reasons(link, event, other).map((reason) => el('li', {}, reason))));
}

function section(title, id, ...content) {
  return el('section', { class: 'list', 'aria-labelledby': id }, el('h2', { id }, title), content);
}
