/*
 * 整改台账: the rows of a filter that stands in the address, page by page. The bureau marks rows and handles them together.
 */
import { caseAddress, go, importAddress, ledgerAddress } from 'zhenggai/places';
import { api } from 'zhenggai/server';
import { button, cell, el, hint, lines, linkButton, note, pager, rowHead, select, sortHead, table } from 'zhenggai/ui';
import { areaText, dateText, numberText } from 'zhenggai/words';
import { actionBar } from './actions.js';
import { chooseColumns, shownColumns } from './columns.js';
import { filters, searchField } from './filters.js';
import { narrowings } from './narrowing.js';
import { frame, keptColumns, ledger, views } from './server.js';
import { marked } from './states.js';
import { viewBar } from './views.js';

const SIZE = 50;

const chip = (name, words, asked) => el('span', { className: 'zu-chip' }, words,
  el('a', { href: ledgerAddress({ ...asked, [name]: '', page: '' }), 'aria-label': `取消条件：${words}`, title: '取消' }, '×'));

function shown(column, row) {
  const value = row[`${column.field}Text`] || row[column.field];
  if (value === null || value === undefined) {
    return column.field === 'dueDate' ? '无固定期限' : '';
  }
  switch (column.kind) {
    case 'DATE': return cell('date', dateText(value));
    case 'AREA': return cell('number', areaText(value));
    case 'NUMBER': return cell('number', String(value));
    case 'SCHEDULE': return el('span', { className: `zu-state zu-state-${row.scheduleState}` }, marked(row));
    case 'CATEGORY': case 'STATE': case 'COLOUR': return cell('date', value);
    default: return el('span', { className: 'zb-text', title: String(value).length > 24 ? value : null }, value);
  }
}

function heading(column, asked) {
  const present = asked.sort === column.field;
  const down = present && asked.order === 'desc';
  return column.sortable ? sortHead(column.label, ledgerAddress({ ...asked, sort: column.field, order: present && !down ? 'desc' : '',
    page: '' }),
    present ? (down ? 'descending' : 'ascending') : null) : column.label;
}

const CASE = { field: 'caseNumber', label: '案件编号', sortable: true };
const TITLE = { field: 'title', label: '案件', kind: 'TEXT', sortable: true };

/** @param marks whether rows can be marked, and by whom that is heard */
function rows(found, columns, asked, marks) {
  const boxes = found.items.map(row => el('input', { type: 'checkbox', 'aria-label': `选择${row.caseNumber}`,
    onchange: event => marks.set(row.caseNumber, event.target.checked) }));
  const all = el('input', { type: 'checkbox', 'aria-label': '选择本页全部案件', onchange: () => boxes.forEach((box, n) => {
    box.checked = all.checked;
    marks.set(found.items[n].caseNumber, all.checked);
  }) });
  const others = columns.filter(column => column.field !== 'caseNumber');
  return table({ kind: 'ledger',
    heads: [marks && el('th', { className: 'zb-mark' }, all), ...[CASE, TITLE, ...others].map(column => heading(column, asked))],
    rows: found.items.map((row, n) => [...(marks ? [el('td', { className: 'zb-mark' }, boxes[n])] : []),
      rowHead(el('a', { href: caseAddress(row.caseNumber) }, row.caseNumber)), ...[TITLE, ...others].map(column => shown(column, row))]) });
}

/** Shows the page. */
export async function showLedger(root, message, asked) {
  const [known, kept, saved, found] = await Promise.all([frame(), keptColumns(), views(), ledger({ size: SIZE, ...asked })]);
  const columns = shownColumns(known.columns, kept);
  message.clear();
  const { page: none, ...question } = asked;
  const set = (name, value) => go(ledgerAddress({ ...asked, [name]: value, page: '' }));
  const again = () => showLedger(root, message, asked);
  const bar = known.bureau || known.urges ? actionBar(known, message, again) : null;
  const chips = narrowings(known.units, asked).map(([name, words]) => chip(name, words, asked));
  root.replaceChildren(
    el('header', { className: 'zu-head' }, el('h1', {}, '整改台账'),
      hint(`${known.reader ? `${known.reader}的案件` : '全部案件'}，符合条件${numberText(found.total)}件${found.more ? '以上，可再加检索词' : ''}`),
      el('div', { className: 'zu-actions' }, viewBar(saved, question, message),
        button('显示列', () => chooseColumns(known.columns, columns, again)),
        linkButton('导出Excel', api('ledger/export', question), '', { download: '' }),
        known.bureau ? linkButton('导入', importAddress({})) : null)),
    filters(known, asked, ledgerAddress, searchField(asked.q, words => set('q', words)),
      select('整改状态', '全部状态', known.processStates, asked.processState, value => set('processState', value)),
      select('序时进度', '全部', known.scheduleStates, asked.scheduleState, value => set('scheduleState', value))),
    chips.length > 0 ? el('p', { className: 'zu-hint' }, '条件：', chips) : '',
    message.element, bar ? bar.element : '',
    found.total === 0 ? note('quiet', '没有符合条件的案件。') : lines('台账', rows(found, columns, asked, bar), 'whole'),
    pager({ page: Number(asked.page) || 0, pages: Math.max(Math.ceil(found.total / SIZE), 1),
      href: to => ledgerAddress({ ...asked, page: to || '' }) }));
  return message;
}
