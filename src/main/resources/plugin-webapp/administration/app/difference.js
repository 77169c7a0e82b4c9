import { el } from 'zhenggai/ui';

/** What a line of a unified diff is: head, in, out, or nothing where it stays. */
export const kindOf = line => (/^(\+\+\+|---|@@)/.test(line) ? 'head' : line.startsWith('+') ? 'in' : line.startsWith('-') ? 'out' : '');

/** A unified diff, each line as text; what is taken out and what comes in is told by sign and colour. */
export const difference = text => el('pre', { className: 'ad-diff', tabIndex: 0, role: 'region', 'aria-label': '与现行版本的差异' },
  text.split('\n').map(line => el('span', { className: `ad-${kindOf(line)}` }, `${line}\n`)));

/** The beginning of a hash, the whole of it on pointing. */
export const short = hash => el('code', { title: hash }, hash.slice(0, 12));
