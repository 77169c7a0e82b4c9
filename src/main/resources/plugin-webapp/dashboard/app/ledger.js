/*
 * 整改台账: the rows of a filter that stands in the address, page by page. The bureau marks rows and handles them together.
 */
import { actionBar } from './actions.js';
import { chooseColumns, shownColumns } from './columns.js';
import { areaText, dateText, el, freshId, messages, numberText, select } from './dom.js';
import { filters } from './filters.js';
import { caseAddress, go, importAddress, ledgerAddress } from './places.js';
import { api, frame, keptColumns, ledger, views } from './server.js';
import { viewBar } from './views.js';

const SIZE = 50;
const STAGES = { OPEN: '未销号', COUNTED: null, FOUNDED: '查实问题' };
const MARKS = { NOT_STARTED: '○', ON_TRACK: '●', YELLOW: '▲', RED: '◆', OVERDUE: '■', ON_HOLD: '‖', CLOSED: '✓' };

/** The parts of a filter that no field shows, in words: those the board's numbers bring along. */
function narrowings(known, asked) {
  const unit = code => (known.units.find(one => one.code === code) || { text: code }).text;
  const words = {
    lead: code => `牵头单位：${unit(code)}`,
    supervising: code => `督导单位：${unit(code)}`,
    level: code => `督办级别：${code}`,
    dueWithin: days => `${days}个工作日内到期`,
    overdue: yes => (yes === 'true' ? '已超期' : '未超期'),
    stage: code => STAGES[code],
    late: code => (code === 'REVIEWER' ? '超过审核时限' : '责任单位超期或滞后'),
    openOn: day => `${dateText(day)}未销号`,
    plannedOn: day => `按计划${dateText(day)}未销号`,
    unmeasured: yes => (yes === 'true' ? '面积待核实' : '面积已核实')
  };
  return Object.keys(words).filter(name => asked[name] && words[name](asked[name])).map(name => el('span', { className: 'zb-chip' },
    words[name](asked[name]), el('a', { href: ledgerAddress({ ...asked, [name]: '', page: '' }), 'aria-label': `取消条件：${words[name](asked[name])}`,
      title: '取消' }, '×')));
}

function searchField(asked) {
  const id = freshId('q');
  const input = el('input', { id, type: 'search', className: 'zb-input', value: asked.q || '', 'data-key': '查找',
    placeholder: '编号、案件、单位、地点' });
  const search = () => go(ledgerAddress({ ...asked, q: input.value.trim(), page: '' }));
  input.addEventListener('change', search);
  return el('div', { className: 'zb-field zb-field-search' }, el('label', { htmlFor: id }, '查找'), input);
}

function cell(column, row) {
  const value = row[`${column.field}Text`] || row[column.field];
  if (value === null || value === undefined) {
    return el('td', {}, column.field === 'dueDate' ? '无固定期限' : '');
  }
  switch (column.kind) {
    case 'DATE': return el('td', { className: 'zb-date' }, dateText(value));
    case 'AREA': return el('td', { className: 'zb-number' }, areaText(value));
    case 'NUMBER': return el('td', { className: 'zb-number' }, String(value));
    case 'SCHEDULE': return el('td', {}, el('span', { className: `zb-state zb-state-${row.scheduleState}` },
      `${MARKS[row.scheduleState]} ${value}`));
    case 'CATEGORY': case 'STATE': case 'COLOUR': return el('td', { className: 'zb-date' }, value);
    default: return el('td', {}, el('span', { className: 'zb-text', title: String(value).length > 24 ? value : null }, value));
  }
}

/** A heading that puts the rows in its order; once more turns it round. */
function sorter(column, asked) {
  const present = asked.sort === column.field;
  const down = present && asked.order === 'desc';
  if (!column.sortable) {
    return el('th', { scope: 'col' }, column.label);
  }
  return el('th', { scope: 'col', 'aria-sort': present ? (down ? 'descending' : 'ascending') : null },
    el('a', { href: ledgerAddress({ ...asked, sort: column.field, order: present && !down ? 'desc' : '', page: '' }),
      'data-key': column.label, title: '按此列排序' }, column.label, present ? (down ? ' ▼' : ' ▲') : ''));
}

const TITLE = { field: 'title', label: '案件', kind: 'TEXT', sortable: true };

function table(found, columns, asked, bureau, marked) {
  const all = el('input', { type: 'checkbox', 'aria-label': '选择本页全部案件' });
  const boxes = found.items.map(row => el('input', { type: 'checkbox', 'aria-label': `选择${row.caseNumber}`,
    onchange: event => marked.set(row.caseNumber, event.target.checked) }));
  all.addEventListener('change', () => boxes.forEach((box, n) => {
    box.checked = all.checked;
    marked.set(found.items[n].caseNumber, all.checked);
  }));
  const shown = columns.filter(column => column.field !== 'caseNumber');
  return el('table', { className: 'zb-table zb-ledger' },
    el('thead', {}, el('tr', {}, bureau ? el('th', { className: 'zb-mark' }, all) : null,
      sorter({ field: 'caseNumber', label: '案件编号', sortable: true }, asked), sorter(TITLE, asked), shown.map(column => sorter(column, asked)))),
    el('tbody', {}, found.items.map((row, n) => el('tr', {}, bureau ? el('td', { className: 'zb-mark' }, boxes[n]) : null,
      el('th', { scope: 'row' }, el('a', { href: caseAddress(row.caseNumber) }, row.caseNumber)), cell(TITLE, row),
      shown.map(column => cell(column, row))))));
}

/** Shows the page. */
export async function showLedger(root, asked, first) {
  const [known, kept, saved, found] = await Promise.all([frame(), keptColumns(), views(), ledger({ size: SIZE, ...asked })]);
  const columns = shownColumns(known.columns, kept);
  const message = messages();
  first.clear();
  const page = Number(asked.page) || 0;
  const pages = Math.max(Math.ceil(found.total / SIZE), 1);
  const { page: none, ...question } = asked;
  const set = (name, value) => go(ledgerAddress({ ...asked, [name]: value, page: '' }));
  const again = () => showAgain(root, asked, first);
  const turn = (words, to) => (to < 0 || to >= pages ? el('span', { className: 'zb-button zb-off', 'aria-hidden': 'true' }, words)
    : el('a', { className: 'zb-button', 'data-key': words, href: ledgerAddress({ ...asked, page: to || '' }) }, words));
  const bar = known.bureau ? actionBar(known, message, again) : null;
  const chips = narrowings(known, asked);
  root.append(
    el('header', { className: 'zb-head' }, el('h1', {}, '整改台账'),
      el('p', { className: 'zb-hint' }, `${known.reader ? `${known.reader}的案件` : '全部案件'}，符合条件${numberText(found.total)}件`),
      el('div', { className: 'zb-actions' }, viewBar(saved, question, message),
        el('button', { type: 'button', className: 'zb-button', onclick: () => chooseColumns(known.columns, columns, message, again) }, '显示列'),
        el('a', { className: 'zb-button', href: api('ledger/export', question), download: '' }, '导出Excel'),
        known.bureau ? el('a', { className: 'zb-button', href: importAddress({}) }, '导入') : null)),
    filters(known, asked, ledgerAddress, searchField(asked),
      select('整改状态', '全部状态', known.processStates, asked.processState, value => set('processState', value)),
      select('序时进度', '全部', known.scheduleStates, asked.scheduleState, value => set('scheduleState', value))),
    chips.length > 0 ? el('p', { className: 'zb-chips' }, '条件：', chips) : '',
    message.element, bar ? bar.element : '',
    found.total === 0 ? el('p', { className: 'zb-note' }, '没有符合条件的案件。')
      : el('div', { className: 'zb-scroll zb-rows', tabIndex: 0, role: 'group', 'aria-label': '台账' },
        table(found, columns, asked, known.bureau, bar || { set: () => undefined })),
    el('nav', { className: 'zb-pager', 'aria-label': '翻页' }, turn('上一页', page - 1), el('span', {}, `第${page + 1}页，共${numberText(pages)}页`),
      turn('下一页', page + 1)));
  return message;
}

async function showAgain(root, asked, first) {
  root.replaceChildren(first.element);
  return showLedger(root, asked, first);
}
