/*
 * In which order cards stand, and changes go.
 */

/** One change after the other: an answer must not overtake the one before it. */
export function inTurn() {
  let last = Promise.resolve();
  return {
    run(action) {
      const next = last.then(action, action);
      last = next.catch(() => undefined);
      return next;
    },
    settled: () => last
  };
}

/** Those with warnings first, where that is asked for; else as the document has them. */
export function arrange(cards, byWarning) {
  const rank = card => (byWarning && card.item().warnings.length === 0 ? 1 : 0);
  return [...cards].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

/** The innermost item that has the line. */
export const itemAt = (items, no) => items.filter(item => item.lines && item.lines[0] <= no && no <= item.lines[1])
  .sort((a, b) => (a.lines[1] - a.lines[0]) - (b.lines[1] - b.lines[0]))[0];
