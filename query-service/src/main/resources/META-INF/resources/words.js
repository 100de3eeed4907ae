const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];

export const KINDS = { DIRECT: 'quoted', INDIRECT: 'paraphrased', MIXED: 'partly quoted' };

export const MODALITIES = {
  ASSERTED: 'told as fact',
  CLAIMED: 'claimed',
  NEGATED: 'did not happen',
  FUTURE: 'announced',
  HYPOTHETICAL: 'possible',
};

/** How the events of a story contradict each other. */
export const CONTRADICTIONS = { COUNT: 'numbers differ', DENIAL: 'denied by some' };

/** How a statement was not simply made. */
export const SAYINGS = { NEGATED: 'not said', FUTURE: 'yet to be said', HYPOTHETICAL: 'not said for sure' };

/** A date of the API (ISO 8601, an interval, or open on a side) for reading. */
export function day(value) {
  if (!value) return '';
  const [from, to] = value.split('/');
  if (to === undefined) return simple(from);
  if (from === '..') return 'until ' + simple(to);
  if (to === '..') return 'since ' + simple(from);
  return simple(from) + ' – ' + simple(to);
}

function simple(value) {
  const [year, month, date] = value.slice(0, 10).split('-');
  return [date && Number(date), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A glossary word as it is read: SAY → say. */
export function word(name) {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** A number for reading: 2,800. */
export function plainNumber(value) {
  return value.toLocaleString('en');
}

export function count(number, one, many = one + 's') {
  return number + ' ' + (number === 1 ? one : many);
}

/** What a participant is called: the actor it stands for, or the words that stand there. */
export function called(participant) {
  return participant?.actor?.name || participant?.text || '';
}
