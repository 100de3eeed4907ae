import { ask } from './api.js';
import { badge, circumstances, doing, published, toldLink } from './cards.js';
import { announce, el, reveal } from './dom.js';
import { toldBySeveral } from './tellings.js';
import { paragraphs, pieces, unitOffsets } from './text.js';
import { KINDS, MODALITIES, called, count, word } from './words.js';

/** An article, what was read in it, and the words asked for. */
export async function article(main, at, signal) {
  const path = '/v1/documents/' + encodeURIComponent(at.id);
  const document = await ask(path, {}, signal);
  const [extraction, several] = await Promise.all([
    ask(path + '/extraction', {}, signal).catch((failure) => {
      if (failure.status === 404) return { statements: [], events: [] };
      throw failure;
    }),
    toldBySeveral([at.id], signal),
  ]);
  const facts = factsOf(extraction, several);
  const body = el('div', { class: 'text', lang: document.language === 'und' ? null : document.language },
    marked(document.text, facts, at.spans));
  main.replaceChildren(el('div', { class: 'reading' },
    el('article', { 'aria-labelledby': 'title' }, heading(document), legend(facts), body), side(facts, document)));
  connect(main);
  show(main, at);
}

function heading(document) {
  const { title, outlet, author, publishedAt, url } = document;
  return el('header', {},
    el('h1', { id: 'title' }, title || 'Untitled'),
    el('p', { class: 'origin' },
      [outlet, author].filter(Boolean).join(' · ') || 'Unknown outlet',
      publishedAt ? [' · ', published(publishedAt)] : null,
      /^https?:/.test(url || '') ? [' · ', el('a', { href: url, rel: 'noreferrer' }, 'as published')] : null));
}

function legend(facts) {
  return facts.length === 0 ? null : el('p', { class: 'legend' }, 'Marked: ',
    el('span', { class: 'hl speaker' }, 'speaker'), ' ', el('span', { class: 'hl cue' }, 'cue'), ' ',
    el('span', { class: 'hl content' }, 'what is said'), ' ', el('span', { class: 'hl trigger' }, 'happening'));
}

function factsOf({ statements, events }, several) {
  const facts = [
    ...statements.map((statement) => ({
      key: 's' + statement.id,
      first: statement.content.spans[0][0],
      label: (called(statement.speaker) || 'Nobody named') + ' ' + statement.cue.text,
      text: statement.content.text,
      tags: [KINDS[statement.kind], statement.act === 'SAY' ? null : word(statement.act)],
      parts: [
        ['content', statement.content.spans],
        ['cue', statement.cue.spans],
        ['speaker', statement.speaker?.spans || []],
      ],
    })),
    ...events.map((event) => ({
      key: 'e' + event.id,
      first: event.trigger.spans[0][0],
      label: doing(event),
      text: circumstances(event),
      tags: [word(event.type), MODALITIES[event.modality]],
      parts: [['trigger', event.trigger.spans]],
      told: several.has(event.id) ? toldLink(event) : null,
    })),
  ];
  return facts.sort((a, b) => a.first - b.first);
}

/** The paragraphs of a text, its facts and the cited spans marked; overlapping ones share their pieces. */
function marked(text, facts, cited) {
  const unit = unitOffsets(text);
  const layer = (part, fact) => ([start, end]) => ({ start: unit(start), end: unit(end), part, fact });
  const layers = facts.flatMap((fact) => fact.parts.flatMap(([part, spans]) => spans.map(layer(part, fact))));
  layers.push(...cited.map(layer('cited', null)));
  return paragraphs(text).map((range) => el('p', {}, pieces(range, layers).map((piece) => {
    const words = text.slice(piece.start, piece.end);
    return piece.layers.length === 0 ? words : highlight(words, piece.layers);
  })));
}

function highlight(words, layers) {
  const parts = [...new Set(layers.map((layer) => layer.part))];
  const facts = layers.filter((layer) => layer.fact);
  return el(parts.includes('cited') ? 'mark' : 'span', {
    class: ['hl', ...parts].join(' '),
    'data-of': facts.map((layer) => layer.fact.key + ':' + layer.part).join(' '),
    title: [...new Set(facts.map((layer) => layer.part + ' — ' + tooltip(layer.fact)))].join('\n') || null,
  }, words);
}

function tooltip(fact) {
  return fact.label + ' (' + fact.tags.filter(Boolean).join(', ') + ')';
}

function side(facts, document) {
  const none = document.state === 'PENDING' ? 'This document is still being read.' : 'No fact was found in it.';
  return el('aside', { class: 'facts', 'aria-labelledby': 'facts' },
    el('h2', { id: 'facts' }, facts.length === 0 ? 'Facts' : count(facts.length, 'fact')),
    facts.length === 0 ? el('p', { class: 'none' }, none) : el('ol', {}, facts.map((fact) => el('li', {},
      el('button', { type: 'button', class: 'fact', 'data-key': fact.key, 'aria-pressed': 'false' },
        el('span', { class: 'label' }, fact.label), fact.text ? el('span', { class: 'gist' }, fact.text) : null,
        el('span', { class: 'badges' }, fact.tags.filter(Boolean).map((tag) => badge(tag)))), fact.told))));
}

/** From a fact to its words, and from words to their fact; Escape goes back to the list. */
function connect(main) {
  for (const button of main.querySelectorAll('.fact')) {
    button.addEventListener('click', () => choose(main, button.dataset.key, 'words'));
  }
  const text = main.querySelector('.text');
  text.addEventListener('click', (event) => {
    const piece = event.target.closest('[data-of]');
    if (piece?.dataset.of && getSelection().isCollapsed) choose(main, next(main, keys(piece)), 'list');
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') main.querySelector('.fact[aria-pressed=true]')?.focus();
  });
}

function keys(piece) {
  return [...new Set(piece.dataset.of.split(' ').filter(Boolean).map((of) => of.split(':')[0]))];
}

/** Where facts overlap, each click takes the next of them. */
function next(main, found) {
  const chosen = main.querySelector('.fact[aria-pressed=true]')?.dataset.key;
  return found[(found.indexOf(chosen) + 1) % found.length];
}

function choose(main, key, goTo) {
  for (const button of main.querySelectorAll('.fact')) {
    button.setAttribute('aria-pressed', String(button.dataset.key === key));
  }
  const pieces = [...main.querySelectorAll('[data-of]')];
  const mine = pieces.filter((piece) => keys(piece).includes(key));
  for (const piece of pieces) piece.classList.toggle('picked', mine.includes(piece));
  const button = main.querySelector('.fact[aria-pressed=true]');
  const target = goTo === 'words' ? mine.find((piece) => !piece.matches('.speaker')) || mine[0] : button;
  if (target) reveal(target);
}

function show(main, at) {
  const cited = main.querySelector('.cited');
  if (at.fact) choose(main, at.fact, 'words');
  if (cited) {
    reveal(cited);
    announce('Marked: ' + [...main.querySelectorAll('.cited')].map((piece) => piece.textContent).join(''));
  }
}
