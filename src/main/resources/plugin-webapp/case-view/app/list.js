/*
 * 案件: the cases of a category's process, from the ledger and under its rules, with search.
 */
import { caseAddress } from 'zhenggai/places';
import { cell, el, field, hint, note, pager, parts, rowHead, select, table } from 'zhenggai/ui';
import { dateText, nameOf, numberText } from 'zhenggai/words';
import { frame, ledger } from './server.js';

const CATEGORIES = { 'deadline-bound-rectification': 'DEADLINE_BOUND', 'ongoing-rectification': 'ONGOING' };
const SIZE = 20;

const rows = (found, units) => table({ heads: ['案件编号', '案件', '责任单位', '整改状态', '序时状态', '整改期限'], none: '没有符合条件的案件。',
  rows: found.items.map(row => [rowHead(el('a', { href: caseAddress(row.caseNumber) }, row.caseNumber)), row.title, nameOf(units,
    row.leadUnit),
    cell('date', row.processStateText), el('span', { className: `zu-state zu-state-${row.scheduleState}` }, row.scheduleStateText),
    cell('date', dateText(row.dueDate, '无固定期限'))]) });

export async function showList(root, processKey) {
  const category = CATEGORIES[processKey];
  if (!category) {
    root.append(hint('案件清单只在“限期整改”和“持续整改”两类整改流程中列出。'));
    return;
  }
  const known = await frame();
  const asked = { category, size: SIZE, page: 0 };
  const place = el('div', {});
  const total = el('span', { className: 'zu-hint', role: 'status' });
  const show = async () => {
    try {
      const found = await ledger(asked);
      const pages = Math.ceil(found.total / SIZE);
      total.textContent = `共${numberText(found.total)}件`;
      place.replaceChildren(...parts(rows(found, known.units), pages > 1
        && pager({ page: asked.page, pages, open: to => narrow('page', to) })));
    } catch (refusal) {
      place.replaceChildren(note('bad', refusal.message));
    }
  };
  const narrow = (name, value) => {
    Object.assign(asked, { page: 0, [name]: value });
    show();
  };
  const input = el('input', { type: 'search', placeholder: '编号、案件、单位、地点', onchange: () => narrow('q', input.value.trim()) });
  root.append(el('form', { className: 'zu-form zu-row', role: 'search', 'aria-label': '筛选案件', onsubmit: event => event.preventDefault() },
    field('查找', input),
    select('整改状态', '全部', known.processStates, '', value => narrow('processState', value)),
    select('序时状态', '全部', known.scheduleStates, '', value => narrow('scheduleState', value)), total), place);
  await show();
}
