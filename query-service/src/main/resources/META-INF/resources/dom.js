/** Builds elements. Text only ever becomes text nodes, so nothing the server sends can become markup. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  add(element, children);
  return element;
}

function add(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') parent.append(child);
  }
}

/** Moves focus to something that is not a control, without making it a stop of the Tab key. */
export function focus(element) {
  if (!element.matches('a[href], button, input, select, [tabindex]')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
}

/** Brings something into sight and focus. */
export function reveal(element) {
  element.scrollIntoView({ block: 'center' });
  focus(element);
}

/** Tells those who do not see the page what has changed on it. */
export function announce(text) {
  document.getElementById('status').textContent = text;
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The nodes of a search snippet: escaped text in which only `<mark>` is markup. */
export function snippet(html) {
  let marked = false;
  return html.split(/(<\/?mark>)/).flatMap((part) => {
    if (part === '<mark>' || part === '</mark>') {
      marked = part === '<mark>';
      return [];
    }
    const text = part.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
    return text === '' ? [] : [marked ? el('mark', {}, text) : text];
  });
}
