import { useKey } from './api.js';
import { article } from './article.js';
import { announce, el, focus } from './dom.js';
import { problemNotice } from './lists.js';
import { place, resultsAt } from './places.js';
import { home, results } from './results.js';
import { story } from './story.js';

const VIEWS = { home, results, article, story };
const main = document.getElementById('main');
const input = document.getElementById('q');
let running = new AbortController();
let first = true;

/** Shows what the address names. A view that is left is not waited for. */
async function show() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const at = place(location.hash);
  document.body.dataset.view = at.view;
  const lists = at.view === 'home' || at.view === 'results';
  if (lists) input.value = at.q;
  announce('');
  main.setAttribute('aria-busy', 'true');
  try {
    const shown = VIEWS[at.view](main, at, signal);
    if (lists) settle();
    await shown;
    if (!lists && !signal.aborted) settle();
  } catch (failure) {
    if (signal.aborted) return;
    main.replaceChildren(el('h1', {}, 'Not shown'), problemNotice(failure));
    settle();
    if (!failure.title) throw failure;
  } finally {
    if (!signal.aborted) main.setAttribute('aria-busy', 'false');
  }
}

/** Gives a new view its title, and the focus where the view has not placed it itself. */
function settle() {
  const heading = main.querySelector('h1');
  const home = document.body.dataset.view === 'home';
  document.title = home ? 'Rapporteur' : heading.textContent + ' – Rapporteur';
  if (!first && !main.contains(document.activeElement)) {
    focus(heading);
    scrollTo(0, 0);
  }
  first = false;
}

document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  const hash = resultsAt(input.value.trim());
  if (location.hash === hash) show();
  else location.hash = hash;
});

document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});

/** Where callers must say who they are: asks for a key for this tab, with which the page is shown anew. */
function askForKey() {
  running.abort();
  const key = el('input', { type: 'password', 'aria-label': 'Key', autocomplete: 'current-password', required: true });
  const submit = (event) => {
    event.preventDefault();
    useKey(key.value.trim());
    location.reload();
  };
  main.replaceChildren(el('h1', {}, 'A key is needed'),
    el('p', {}, 'Whoever runs this Rapporteur makes keys for its readers.'),
    el('form', { class: 'row', onsubmit: submit }, key, el('button', {}, 'Use this key')));
  main.setAttribute('aria-busy', 'false');
  settle();
}

addEventListener('keywanted', askForKey);
addEventListener('hashchange', show);
show();
