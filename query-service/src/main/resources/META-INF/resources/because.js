import { called, day, word } from './words.js';

const MOST = 6;
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** What two events have in common, in the order of what a reader would ask; each of `of`, as the link tells it. */
const REASONS = {
  DATE: time,
  PLACE: (of, one, other) => (one.place?.name === of || other.place?.name === of ? 'same place, ' + of
    : 'places near each other, ' + of.replace(', ', ' and ')),
  TRIGGER: (of) => (of.includes(', ') ? 'words alike, ' : 'same word, ') + quoted(of).join(' and '),
  TYPE: (of) => 'same type, ' + word(of),
  MODE: (of) => 'same mode, ' + word(of),
  ACTOR: (of, one) => 'same actor, ' + name(of, one.actors),
  RECIPIENT: (of, one) => 'same recipient, ' + name(of, one.recipients),
  FIGURES: (of) => 'same figure, ' + of,
  NAMES: (of) => (of.includes('#') ? 'names and numbers' : 'names') + ' in both sentences: ' + some(of, capital),
  WORDS: (of) => 'words in both sentences: ' + some(of),
  CONTEXT: (of) => (of === '' ? 'similar words in both documents' : 'names in both documents: ' + some(of, capital)),
};

/** Why two events were linked, one text for each reason. */
export function reasons(link, one, other) {
  return Object.entries(REASONS).flatMap(([kind, text]) =>
    link.because.filter((reason) => reason.kind === kind).map((reason) => text(reason.of, one, other)));
}

/** Where only one of the two tells a date, or neither, the days of publication were compared. */
function time(of, one, other) {
  const days = of.split(', ').map(day);
  if (days.length > 1) return 'dates that fit, ' + days.join(' and ');
  if (!one.date && !other.date) return 'published about the same time, ' + days[0];
  if (!one.date || !other.date) return 'about the same time, ' + days[0];
  return (/^\d+-\d+-\d+$/.test(of) ? 'same day, ' : 'same time, ') + days[0];
}

function quoted(of) {
  return of.split(', ').map((each) => '“' + each + '”');
}

/** A name as linking compares it: in lower case, `@` and a country's code, or `#` and a numeral. */
function name(of, participants = []) {
  if (of.startsWith('#')) return of.slice(1);
  if (/^@[A-Z]{2}$/.test(of)) return REGIONS.of(of.slice(1));
  return participants.map(called).find((each) => each.toLowerCase() === of) || of;
}

function capital(of) {
  return name(of).replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

function some(of, shown = (each) => each) {
  const all = of.split(', ').map(shown);
  return all.slice(0, MOST).join(', ') + (all.length > MOST ? ' and ' + (all.length - MOST) + ' more' : '');
}
