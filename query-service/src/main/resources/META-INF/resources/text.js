/**
 * Offsets in answers count Unicode code points, JavaScript's strings count UTF-16 units: an emoji is one there and two
 * here. Answers a function from the former to the latter.
 */
export function unitOffsets(text) {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return (offset) => Math.min(offset, text.length);
  const units = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return (offset) => units[Math.min(offset, units.length - 1)];
}

/** The paragraphs of a text as ranges of UTF-16 units; line breaks divide them. */
export function paragraphs(text) {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Cuts a range wherever a layer begins or ends, so that overlapping layers become pieces, each with all the layers that
 * cover it. Takes layers `{start, end, …}` in UTF-16 units.
 */
export function pieces(range, layers) {
  const inside = layers.filter((layer) => layer.start < range.end && layer.end > range.start);
  const cuts = new Set([range.start, range.end]);
  for (const layer of inside) {
    cuts.add(Math.max(layer.start, range.start));
    cuts.add(Math.min(layer.end, range.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => ({
    start: sorted[i],
    end,
    layers: inside.filter((layer) => layer.start < end && layer.end > sorted[i]),
  }));
}
