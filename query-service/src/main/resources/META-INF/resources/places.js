/** The filters a list of results can have, and what they are called. */
export const FILTERS = { speaker: 'Speaker', act: 'Act', type: 'Event', outlet: 'Outlet' };

/** Where the page stands, by its address: `#/?q=…`, `#/documents/ID?span=3-9,12-20&fact=…` or `#/stories/ID`. */
export function place(hash) {
  const [path, query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parameters = new URLSearchParams(query);
  const found = /^\/documents\/([^/]+)$/.exec(path);
  if (found) {
    return {
      view: 'article',
      id: decoded(found[1]),
      spans: spans(parameters.get('span') || ''),
      fact: parameters.get('fact'),
    };
  }
  const story = /^\/stories\/([^/]+)$/.exec(path);
  if (story) return { view: 'story', id: decoded(story[1]) };
  const filters = Object.fromEntries(Object.keys(FILTERS).map((name) => [name, parameters.getAll(name)]));
  const q = (parameters.get('q') || '').trim();
  const asked = q !== '' || Object.values(filters).some((values) => values.length > 0);
  return { view: asked ? 'results' : 'home', q, filters };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function spans(text) {
  return [...text.matchAll(/(\d+)-(\d+)/g)]
    .map((match) => [Number(match[1]), Number(match[2])])
    .filter(([start, end]) => start < end);
}

export function resultsAt(q, filters = {}) {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  for (const name of Object.keys(FILTERS)) for (const value of filters[name] || []) query.append(name, value);
  return '#/?' + query;
}

export function withFilter({ q, filters }, name, value) {
  const values = (filters?.[name] || []).filter((other) => other !== value);
  return resultsAt(q, { ...filters, [name]: [...values, value] });
}

export function withoutFilter({ q, filters }, name, value) {
  return resultsAt(q, { ...filters, [name]: filters[name].filter((other) => other !== value) });
}

export function storyAt(id) {
  return '#/stories/' + encodeURIComponent(id);
}

export function articleAt(id, spans = [], fact = null) {
  const query = new URLSearchParams();
  if (spans.length > 0) query.set('span', spans.map(([start, end]) => start + '-' + end).join(','));
  if (fact) query.set('fact', fact);
  const text = query.toString().replaceAll('%2C', ',');
  return '#/documents/' + encodeURIComponent(id) + (text === '' ? '' : '?' + text);
}
