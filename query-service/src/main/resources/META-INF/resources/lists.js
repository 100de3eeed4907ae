import { ask } from './api.js';
import { announce, el, focus } from './dom.js';
import { count } from './words.js';

/** A problem in words, with what was wrong with which field. */
export function problemNotice(problem) {
  return el('div', { class: 'notice problem', role: 'alert' },
    el('p', {}, el('strong', {}, problem.title || 'Something went wrong'), ' — ', problem.message),
    problem.errors?.length > 0
      ? el('ul', {}, problem.errors.map((error) => el('li', {}, '“' + error.field + '” ' + error.message)))
      : null);
}

/**
 * A section with a list of the API, a page at a time. `question` has `path` and `parameters`; `card` makes an element
 * of an item and of what `about` tells of all the page's items; `none` is what is said of an empty list.
 */
export function listSection({ title, id, question, card, about = () => null, none, one, signal }) {
  const items = el('ul', { class: 'cards' });
  const end = el('div', { class: 'end' });
  const section = el('section', { 'aria-labelledby': id, class: 'list', 'aria-busy': 'true' },
    el('h2', { id }, title), items, end);
  const more = async (cursor, asked) => {
    try {
      const page = await ask(question.path, { limit: 10, ...question.parameters, cursor }, signal);
      const known = await about(page.items, signal);
      const cards = page.items.map((item) => el('li', {}, card(item, known)));
      items.append(...cards);
      end.replaceChildren(...ending(page, items.childElementCount));
      if (asked && cards.length > 0) {
        focus(cards[0]);
        announce(count(cards.length, one) + ' more');
      }
      return page.items.length;
    } catch (failure) {
      if (failure.name !== 'AbortError') end.replaceChildren(problemNotice(failure));
      return 0;
    } finally {
      section.setAttribute('aria-busy', 'false');
    }
  };
  const ending = (page, shown) => {
    if (shown === 0) return [el('p', { class: 'none' }, none)];
    if (!page.next) return [];
    const button = el('button', { type: 'button', class: 'next' }, 'More ' + title.toLowerCase());
    button.addEventListener('click', () => {
      button.disabled = true;
      more(page.next, true);
    });
    return [button];
  };
  return { section, loaded: more(null, false) };
}
