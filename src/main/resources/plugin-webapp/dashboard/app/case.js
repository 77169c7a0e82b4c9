/*
 * A case at a glance, from the ledger and the case's own record: for readers to whom the engine shows no processes, too.
 */
import { areaText, dateText, el } from './dom.js';
import { ledgerAddress } from './places.js';
import { frame, ledger, oneCase } from './server.js';

const shown = (column, row) => {
  const value = row[`${column.field}Text`] || row[column.field];
  return column.kind === 'DATE' ? dateText(value) : column.kind === 'AREA' && value !== null ? areaText(value) : String(value);
};

/** Shows the page. */
export async function showCase(root, asked) {
  const [known, one, found] = await Promise.all([frame(), oneCase(asked.number), ledger({ q: asked.number, size: 500 })]);
  const row = found.items.find(item => item.caseNumber === asked.number) || {};
  const filled = known.columns.filter(column => column.field !== 'rowNumber' && row[column.field] !== null && row[column.field] !== undefined);
  root.append(
    el('header', { className: 'zb-head' }, el('h1', {}, `${one.caseNumber} ${one.title}`),
      el('div', { className: 'zb-actions' },
        one.endedOn || known.reader ? null : el('a', { className: 'zb-button', href: `#/process-instance/${one.processInstanceId}/runtime` }, '查看流程'),
        el('a', { className: 'zb-button', href: ledgerAddress({}) }, '返回台账'))),
    el('div', { className: 'zb-two' },
      el('section', { className: 'zb-panel', 'aria-label': '案件情况' }, el('h2', {}, '案件情况'),
        el('dl', { className: 'zb-facts' }, filled.map(column => [el('dt', {}, column.label), el('dd', {}, shown(column, row))]))),
      el('section', { className: 'zb-panel', 'aria-label': '办理记录' }, el('h2', {}, '办理记录'),
        el('ol', { className: 'zb-record' }, [...one.timeline].reverse().map(entry => el('li', {},
          el('span', { className: 'zb-hint' }, `${dateText(entry.happenedAt)} ${entry.happenedAt.slice(11, 16)} ${entry.actorName}`),
          el('p', {}, entry.summary), entry.detail ? el('p', { className: 'zb-detail' }, entry.detail) : null))))));
}
