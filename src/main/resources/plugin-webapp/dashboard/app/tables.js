/*
 * Figures as tables: every number leads to the list behind it.
 */
import { areaText, dateText, el, numberText } from './dom.js';
import { ledgerAddress } from './places.js';

/** The number of a figure, as a link to its list; what it counts is said to those who cannot see the table. */
export const figureLink = (figure, of = '') => el('a', { href: ledgerAddress(figure.list),
  'aria-label': `${of}${figure.text}：${figure.count}件` },
  numberText(figure.count));

/** Another number about the cases of a figure, as a link to the same list. */
const sameList = (figure, words, label) => el('a', { href: ledgerAddress(figure.list), 'aria-label': `${label}：${words}` }, words);
const areaLink = (figure, area, label) => el('a', { href: ledgerAddress(figure.list), 'aria-label': `${label}：${areaText(area)}亩` },
  areaText(area));

const heading = (...texts) => el('thead', {}, el('tr', {}, texts.map((text, n) => el('th', { scope: 'col', className: n > 0 ? 'zb-number' : '' }, text))));
const number = content => el('td', { className: 'zb-number' }, content);
const name = text => el('th', { scope: 'row' }, text);

export const figureTable = (title, figures) => el('table', { className: 'zb-table' }, heading(title, '案件'),
  el('tbody', {}, figures.map(figure => el('tr', {}, name(figure.text), number(figureLink(figure))))));

export const pointTable = points => el('table', { className: 'zb-table' }, heading('日期', '计划', '实际'),
  el('tbody', {}, points.map(point => el('tr', {}, name(dateText(point.day)), number(figureLink(point.planned, dateText(point.day))),
    number(point.actual ? figureLink(point.actual, dateText(point.day)) : '—')))));

export const areaTable = summary => el('table', { className: 'zb-table' }, heading('亩', '查实', '到位'),
  el('tbody', {}, [['涉及面积', 'areaMu'], ['耕地', 'farmlandMu'], ['永农', 'basicFarmlandMu']].map(([text, field]) => el('tr', {}, name(text),
    number(areaLink(summary.found.cases, summary.found[field], `查实问题${text}`)),
    number(areaLink(summary.rectified.cases, summary.rectified[field], `整改到位${text}`)))),
  el('tr', {}, name('案件'), number(figureLink(summary.found.cases)), number(figureLink(summary.rectified.cases))),
  el('tr', {}, name('面积待核实'), number(figureLink(summary.unmeasured)), number(''))));

/** Units with their figures; those with most overdue cases first. */
export function unitTable(title, units) {
  const row = unit => el('tr', {}, name(unit.name), ['total', 'open', 'closed', 'overdue', 'red', 'yellow'].map(field =>
    el('td', { className: `zb-number ${unit[field].count > 0 ? `zb-${field}` : ''}` }, figureLink(unit[field], unit.name))),
  number(areaLink(unit.total, unit.areaMu, `${unit.name}涉及面积`)));
  const hidden = units.units - units.rows.length;
  return el('section', { className: 'zb-panel', 'aria-label': title }, el('h2', {}, title),
    el('div', { className: 'zb-scroll', tabIndex: 0, role: 'group', 'aria-label': title }, el('table', { className: 'zb-table' },
      heading('单位', '总数', '未销号', '已销号', '已超期', '即将到期', '临期或滞后', '面积（亩）'),
      el('tbody', {}, units.rows.map(row)))),
    hidden > 0 ? el('p', { className: 'zb-hint' }, `另有${numberText(hidden)}个单位未列出，可按单位筛选。`) : null);
}

/** Steps with those who are late; limits in working days. */
export function delayTable(title, late, steps, hint) {
  const reviewers = steps.some(step => step.limit !== null);
  const columns = ['环节', '在办', ...(reviewers ? ['时限'] : []), late, '最长等待'];
  const days = count => (count === null ? '时限暂停' : `${count}个工作日`);
  return el('section', { className: 'zb-panel', 'aria-label': title }, el('h2', {}, title), el('p', { className: 'zb-hint' }, hint),
    steps.length === 0 ? el('p', {}, '没有在办案件。') : el('table', { className: 'zb-table' }, heading(...columns),
      el('tbody', {}, steps.map(step => el('tr', {}, name(step.text), number(figureLink(step.waiting, step.text)),
        reviewers ? number(days(step.limit)) : null,
        el('td', { className: `zb-number ${step.late.count > 0 ? 'zb-overdue' : ''}` }, figureLink(step.late, step.text)),
        number(step.longestWait === null ? days(null) : sameList(step.waiting, days(step.longestWait), `${step.text}最长等待`)))))));
}
