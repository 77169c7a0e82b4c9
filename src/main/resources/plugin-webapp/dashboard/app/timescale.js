/*
 * The arithmetic of the wall-chart: which time it shows, where months begin in it, and how many characters fit.
 */
export const DAY = 86400000;
const AROUND = { near: 92, year: 183 };

export const time = iso => Date.parse(`${iso}T00:00:00Z`);

/** From when to when: around today, or all that has a date. */
export function spanOf(bars, today, span) {
  const now = time(today);
  if (AROUND[span]) {
    return [now - AROUND[span] * DAY, now + AROUND[span] * DAY];
  }
  const dates = bars.flatMap(bar => [bar.registeredOn, bar.dueDate, bar.originalDueDate, bar.endedOn].filter(Boolean)).map(time);
  return [Math.min(...dates, now) - 10 * DAY, Math.max(...dates, now) + 20 * DAY];
}

/**
 * The lines of the axis between two times: each month up to two years, each quarter up to five, else each year.
 *
 * @return their times, with the month (1 to 12, nothing where only years are told) and with the year where it is written
 */
export function months(from, to) {
  const whole = (to - from) / DAY / 30;
  const step = whole > 60 ? 12 : whole > 24 ? 3 : 1;
  const first = new Date(from);
  const found = [];
  for (let n = 0; ; n += 1) {
    const at = Date.UTC(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / step) * step + n * step, 1);
    if (at > to) {
      return found;
    }
    if (at >= from) {
      const month = new Date(at).getUTCMonth() + 1;
      const named = month === 1 || found.length === 0 || step === 12;
      found.push({ at, month: step < 12 ? month : null, year: named ? new Date(at).getUTCFullYear() : null });
    }
  }
}

/** As many characters as fit; a Chinese one counts twice. */
export function fit(words, width) {
  let used = 0;
  for (let i = 0; i < words.length; i += 1) {
    used += words.charCodeAt(i) > 255 ? 12 : 6.6;
    if (used > width - 12 && i < words.length - 1) {
      return `${words.slice(0, i)}…`;
    }
  }
  return words;
}
