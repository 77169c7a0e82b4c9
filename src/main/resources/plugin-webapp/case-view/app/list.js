/*
 * 案件: the cases of a category's process, from the ledger and under its rules, with search.
 */
import { caseAddress, dateText, el, frame, freshId, hint, ledger, numberText, select } from './shared.js';

const CATEGORIES = { 'deadline-bound-rectification': 'DEADLINE_BOUND', 'ongoing-rectification': 'ONGOING' };
const SIZE = 20;

function rows(found) {
  return el('table', { className: 'zb-table' },
    el('thead', {}, el('tr', {}, ['案件编号', '案件', '责任单位', '整改状态', '序时状态', '整改期限'].map(text => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, found.items.map(row => el('tr', {}, el('th', { scope: 'row', className: 'zb-date' }, el('a', { href: caseAddress(row.caseNumber) }, row.caseNumber)),
      el('td', {}, row.title), el('td', {}, row.leadUnitName), el('td', { className: 'zb-date' }, row.processStateText),
      el('td', {}, el('span', { className: `zb-state zb-state-${row.scheduleState}` }, row.scheduleStateText)),
      el('td', { className: 'zb-date' }, dateText(row.dueDate, '无固定期限'))))));
}

export async function showList(root, processKey) {
  const category = CATEGORIES[processKey];
  if (!category) {
    root.append(hint('案件清单只在“限期整改”和“持续整改”两类整改流程中列出。'));
    return;
  }
  const known = await frame();
  const unit = code => (known.units.find(one => one.code === code) || { text: code }).text;
  const asked = { category, size: SIZE, page: 0 };
  const place = el('div', {});
  const total = el('span', { className: 'zb-hint', role: 'status' });
  const show = async () => {
    try {
      const found = await ledger(asked);
      found.items.forEach(row => { row.leadUnitName = unit(row.leadUnit); });
      const last = Math.max(0, Math.ceil(found.total / SIZE) - 1);
      const turn = (text, to, open) => el('button', { type: 'button', className: 'zb-button', disabled: !open, onclick: () => {
        asked.page = to;
        show();
      } }, text);
      total.textContent = `共${numberText(found.total)}件`;
      place.replaceChildren(found.total === 0 ? hint('没有符合条件的案件。') : rows(found),
        last === 0 ? '' : el('div', { className: 'zb-pager' }, turn('上一页', asked.page - 1, asked.page > 0),
          `第${asked.page + 1}页，共${last + 1}页`, turn('下一页', asked.page + 1, asked.page < last)));
    } catch (refusal) {
      place.replaceChildren(el('p', { className: 'zb-note zb-note-bad', role: 'alert' }, refusal.message));
    }
  };
  const narrow = (name, value) => {
    asked[name] = value;
    asked.page = 0;
    show();
  };
  const id = freshId('q');
  const input = el('input', { id, type: 'search', className: 'zb-input', placeholder: '编号、案件、单位、地点' });
  input.addEventListener('change', () => narrow('q', input.value.trim()));
  root.append(el('form', { className: 'zb-filters', role: 'search', 'aria-label': '筛选案件', onsubmit: event => event.preventDefault() },
    el('div', { className: 'zb-field zb-field-search' }, el('label', { htmlFor: id }, '查找'), input),
    select('整改状态', '全部', known.processStates, '', value => narrow('processState', value)),
    select('序时状态', '全部', known.scheduleStates, '', value => narrow('scheduleState', value)), total), place);
  await show();
}
