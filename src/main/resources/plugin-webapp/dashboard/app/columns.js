/*
 * Which columns the ledger shows: kept for the reader on the server.
 */
import { button, el, order } from 'zhenggai/ui';
import { keepColumns } from './server.js';

const USUAL = ['findingPath', 'leadUnitName', 'supervising', 'category', 'dueDate', 'processState', 'scheduleState', 'supervisingPerson'];

/** The columns kept, or the usual ones, in the ledger's order. */
export function shownColumns(all, kept) {
  const wanted = kept.length > 0 ? kept : USUAL;
  return all.filter(column => wanted.includes(column.field));
}

/** Asks which columns to show. */
export function chooseColumns(all, shown, done) {
  const boxes = all.filter(column => !['rowNumber', 'caseNumber'].includes(column.field)).map(column => ({ column, box: el('input', {
    type: 'checkbox', checked: shown.includes(column), value: column.field }) }));
  const groups = [...new Set(boxes.map(one => one.column.group || '其他'))];
  const content = el('div', { className: 'zb-columns' }, groups.map(group => el('fieldset', {}, el('legend', {}, group),
    boxes.filter(one => (one.column.group || '其他') === group).map(one => el('label', {}, one.box, one.column.label)))));
  order('显示列', content, '确定', async () => {
    await keepColumns(boxes.filter(one => one.box.checked).map(one => one.column.field));
    await done();
  }, button('恢复默认', () => boxes.forEach(one => {
    one.box.checked = USUAL.includes(one.column.field);
  }), '', { style: 'margin-right: auto' }));
}
