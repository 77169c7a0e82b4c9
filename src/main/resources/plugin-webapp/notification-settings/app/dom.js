/*
 * What the page is built with.
 */
import { el, freshId } from 'zhenggai/ui';

export { el, freshId };

/** A field with its label above it. */
export function field(label, control, hint) {
  control.id = control.id || freshId('field');
  return el('div', { className: 'ns-field' }, el('label', { htmlFor: control.id }, label), control,
    hint ? el('span', { className: 'ns-hint' }, hint) : null);
}

/** A box to tick, with its label beside it. */
export function tick(label, checked, change) {
  const box = el('input', { type: 'checkbox', id: freshId('tick'), checked, onchange: () => change && change(box) });
  return { box, element: el('span', { className: 'ns-tick' }, box, el('label', { htmlFor: box.id }, label)) };
}

/** A list to choose from; the empty choice, if any, comes first. */
export function choice(options, value, empty) {
  const select = el('select', {}, empty === undefined ? null : el('option', { value: '' }, empty),
    options.map(option => el('option', { value: option.id }, option.name)));
  select.value = value || '';
  return select;
}

export function table(heads, rows, none) {
  return rows.length === 0 ? el('p', { className: 'ns-hint' }, none) : el('table', { className: 'ns-table' },
    el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map(cells => el('tr', {}, cells.map(cell => el('td', {}, cell))))));
}

export const button = (words, action, main) =>
  el('button', { type: 'button', className: main ? 'ns-button ns-button-main' : 'ns-button', onclick: action }, words);
