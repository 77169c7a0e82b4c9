/*
 * What the page is built with.
 */
import { el, freshId, messages, moment } from 'zhenggai/ui';

export { el, freshId, messages, moment };

export const button = (words, action, main) =>
  el('button', { type: 'button', className: main ? 'ad-button ad-button-main' : 'ad-button', onclick: action }, words);

/** A field with its label above it. */
export function field(label, control) {
  control.id = control.id || freshId('field');
  return el('div', { className: 'ad-field' }, el('label', { htmlFor: control.id }, label), control);
}

export function table(label, heads, rows, none) {
  return rows.length === 0 ? el('p', { className: 'ad-hint' }, none) : el('div', { className: 'ad-lines', tabIndex: 0, role: 'region', 'aria-label': label },
    el('table', { className: 'ad-table' },
      el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
      el('tbody', {}, rows.map(cells => el('tr', {}, cells.map(cell => el('td', {}, cell)))))));
}

/** A unified diff, each line as text; what is taken out and what comes in is told by sign and colour. */
export function difference(text) {
  const kind = line => (/^(\+\+\+|---|@@)/.test(line) ? 'ad-head' : line.startsWith('+') ? 'ad-in' : line.startsWith('-') ? 'ad-out' : '');
  return el('pre', { className: 'ad-diff', tabIndex: 0, role: 'region', 'aria-label': '与现行版本的差异' },
    text.split('\n').map(line => el('span', { className: kind(line) }, `${line}\n`)));
}

/** The beginning of a hash, the whole of it on pointing. */
export const short = hash => el('code', { title: hash }, hash.slice(0, 12));
