/** What the server answered instead of what was asked for, in words. */
export class Problem extends Error {
  constructor(status, title, detail, errors) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.errors = errors;
  }
}

/** The address of a question; parameters without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) if (each !== null && each !== undefined && each !== '') query.append(key, each);
  }
  const text = query.toString();
  return text === '' ? path : path + '?' + text;
}

const KEY = 'rapporteur-key';

/** Keeps a key for this tab, until it is closed. */
export function useKey(key) {
  sessionStorage.setItem(KEY, key);
}

function headers() {
  const key = sessionStorage.getItem(KEY);
  return key ? { Accept: 'application/json', Authorization: 'Bearer ' + key } : { Accept: 'application/json' };
}

/** Asks for JSON. Throws a Problem where the answer is one or does not come; also says so where a key is wanted. */
export async function ask(path, parameters, signal) {
  let response;
  try {
    response = await fetch(address(path, parameters), { headers: headers(), signal });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Problem(0, 'No answer', 'The server cannot be reached. Is Rapporteur running?', []);
  }
  if (response.ok) return response.json();
  if (response.status === 401) dispatchEvent(new Event('keywanted'));
  const problem = await response.json().catch(() => ({}));
  throw new Problem(
    response.status,
    problem.title || 'The server answered ' + response.status,
    problem.detail || '',
    problem.errors || [],
  );
}
