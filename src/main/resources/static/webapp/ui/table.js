/*
 * Tables: heads that sort, an empty state, rows that scroll under their heads, pages.
 */
import { numberText } from 'zhenggai/words';
import { button, hint, linkButton } from './controls.js';
import { classes, el } from './dom.js';

const isCell = content => content instanceof HTMLTableCellElement;

/** A cell of a kind: number (to the right) or date (in one line). */
export const cell = (kind, ...content) => el('td', { className: `zu-${kind}` }, content);

/** The cell that names its row. */
export const rowHead = (...content) => el('th', { scope: 'row' }, content);

/** The head of a column of numbers. */
export const numberHead = words => el('th', { scope: 'col', className: 'zu-number' }, words);

/** A head that puts the rows in its order; once more turns it round. @param sorted ascending, descending or nothing */
export const sortHead = (words, href, sorted) => el('th', { scope: 'col', 'aria-sort': sorted },
  el('a', { href, 'data-key': words, title: '按此列排序' }, words, { ascending: ' ▲', descending: ' ▼' }[sorted]));

/** A box whose content scrolls, by keyboard too. */
export const lines = (label, content, kind = '') => el('div', { className: classes('zu-lines', kind), tabIndex: 0, role: 'group',
  'aria-label': label }, content);

/** On a phone each row of such a table is a card: a cell says itself what it is. */
function stacked(tableRow, heads) {
  [...tableRow.cells].forEach((one, at) => one.setAttribute('data-head', typeof heads[at] === 'string' ? heads[at] : heads[at].textContent));
  return tableRow;
}

const row = cells => (cells instanceof HTMLElement ? cells : el('tr', {}, cells.map(one => (isCell(one) ? one : el('td', {}, one)))));

/**
 * @param heads words or cells
 * @param rows  lists of what stands in their cells, or rows
 * @param none  what is said where there are no rows
 * @param label names a box in which the rows scroll; without it the table is as long as its rows
 * @param kind  stack: on a phone nothing is beside each other, each row is a card
 */
export function table({ heads, rows, none, label, caption, kind = '' }) {
  if (rows.length === 0 && none) {
    return hint(none);
  }
  const whole = el('table', { className: classes('zu-table', kind) }, caption && el('caption', { className: 'zu-hidden' }, caption),
    el('thead', {}, el('tr', {}, heads.filter(head => head !== null).map(head => (isCell(head) ? head
      : el('th', { scope: 'col' }, head))))),
    el('tbody', {}, rows.map(row).map(one => (kind === 'stack' ? stacked(one, heads.filter(head => head !== null)) : one))));
  return label ? lines(label, whole) : whole;
}

/** Leads from page to page: by addresses or, where there are none, by {@code open}. */
export function pager({ page, pages, href, open, words = `第${page + 1}页，共${numberText(pages)}页` }) {
  const step = (text, to) => (to < 0 || to >= pages ? button(text, null, '', { disabled: true })
    : href ? linkButton(text, href(to), '', { 'data-key': text }) : button(text, () => open(to)));
  return el('nav', { className: 'zu-pager', 'aria-label': '翻页' }, step('上一页', page - 1), el('span', {}, words), step('下一页', page + 1));
}
