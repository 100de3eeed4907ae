import { published } from './cards.js';
import { el } from './dom.js';
import { articleAt } from './places.js';
import { plainNumber } from './words.js';

const UNKNOWN = 'Unknown outlet';

/** What is counted, outlet by outlet; each figure leads to its words. `events` are the story's by their ids. */
export function figuresTable(figures, events) {
  const columns = figures.map(({ of, told }) => ({ of, byOutlet: grouped(told, outletOf) }));
  const outlets = new Set(columns.flatMap(({ byOutlet }) => [...byOutlet.keys()]));
  return el('div', { class: 'wide', role: 'region', tabindex: '0', 'aria-labelledby': 'figures' },
    el('table', { 'aria-labelledby': 'figures' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, 'Outlet'),
        columns.map(({ of }) => el('th', { scope: 'col' }, of)))),
      el('tbody', {}, [...outlets].map((outlet) => el('tr', {}, el('th', { scope: 'row' }, outlet),
        columns.map(({ of, byOutlet }) => el('td', {}, byOutlet.has(outlet)
          ? el('ul', {}, byOutlet.get(outlet).map((told) => figure(told, of, events.get(told.event)))) : '–')))))));
}

function figure(told, of, event) {
  const number = plainNumber(told.value) + (told.of === of ? '' : ' ' + told.of);
  const link = articleAt(event.document.id, wordsOf(told, event), 'e' + event.id);
  const day = event.document.publishedAt;
  return el('li', {}, el('a', { href: link, title: event.document.title || 'Untitled' }, number),
    day ? [' ', el('small', {}, published(day))] : null);
}

/** Where a figure stands: the words of who or what is counted, and of the happening. */
function wordsOf(told, event) {
  const counted = [...event.recipients, ...event.actors].find(({ text }) => text.includes(told.of));
  return [...(counted?.spans || []), ...event.trigger.spans].sort((a, b) => a[0] - b[0]);
}

/** A contradiction in a sentence; a denial leads to its words. */
export function contradiction({ kind, of, events: ids }, figures, events) {
  if (kind === 'DENIAL') return denial(of, ids.map((id) => events.get(id)));
  const { told } = figures.find((each) => each.of === of);
  const values = [...grouped(told, ({ value }) => value)].sort(([a], [b]) => a - b).map(([value, each]) =>
    plainNumber(value) + ' (' + [...new Set(each.map(outletOf))].join(', ') + ')');
  return el('li', {}, 'Different numbers of ' + of + ': ' + values.join(', ') + '.');
}

function denial(of, denying) {
  const links = denying.flatMap(({ id, document, trigger }, i) => [i === 0 ? '' : ', ',
    el('a', { href: articleAt(document.id, trigger.spans, 'e' + id) }, document.outlet || UNKNOWN)]);
  return el('li', {}, 'Denied by some: “' + of + '” is told as what did not happen in ', links, '.');
}

function outletOf({ outlet }) {
  return outlet || UNKNOWN;
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    if (!groups.has(key(item))) groups.set(key(item), []);
    groups.get(key(item)).push(item);
  }
  return groups;
}
