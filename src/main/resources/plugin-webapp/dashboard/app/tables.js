/*
 * Figures as tables: every number leads to the list behind it.
 */
import { ledgerAddress } from 'zhenggai/places';
import { cell, el, hint, numberHead, rowHead, section, table } from 'zhenggai/ui';
import { areaText, dateText, numberText } from 'zhenggai/words';

/** The number of a figure, as a link to its list; what it counts is said to those who cannot see the table. */
export const figureLink = (figure, of = '') => el('a', { href: ledgerAddress(figure.list),
  'aria-label': `${of}${figure.text}：${figure.count}件` },
  numberText(figure.count));

/** Another number about the cases of a figure, as a link to the same list. */
const sameList = (figure, words, label) => el('a', { href: ledgerAddress(figure.list), 'aria-label': `${label}：${words}` }, words);
const areaLink = (figure, area, label) => el('a', { href: ledgerAddress(figure.list), 'aria-label': `${label}：${areaText(area)}亩` },
  areaText(area));

const heads = (first, ...numbers) => [first, ...numbers.map(numberHead)];
const number = (...content) => cell('number', ...content);
/** A number that is marked where there is something to count. */
const alarming = (kind, figure, of) => el('td', { className: `zu-number ${figure.count > 0 ? `zb-${kind}` : ''}` }, figureLink(figure, of));

export const figureTable = (title, figures) => table({ heads: heads(title, '案件'),
  rows: figures.map(figure => [rowHead(figure.text), number(figureLink(figure))]) });

/** Levels of the ladder: what is in force, and what was triggered and waits for a signature. */
export const levelTable = summary => table({ heads: heads('督办级别', '已发出', '待签发'), rows: summary.levels.map(issued => {
  const waiting = summary.awaiting.find(figure => figure.code === issued.code);
  return [rowHead(issued.text), number(figureLink(issued, '已发出')), number(waiting ? figureLink(waiting, '待签发') : '—')];
}) });

export const pointTable = points => table({ heads: heads('日期', '计划', '实际'), rows: points.map(point => {
  const day = dateText(point.day);
  return [rowHead(day), number(figureLink(point.planned, day)), number(point.actual ? figureLink(point.actual, day) : '—')];
}) });

export const areaTable = summary => table({ heads: heads('亩', '查实', '到位'), rows: [
  ...[['涉及面积', 'areaMu'], ['耕地', 'farmlandMu'], ['永农', 'basicFarmlandMu']].map(([text, field]) => [rowHead(text),
    number(areaLink(summary.found.cases, summary.found[field], `查实问题${text}`)),
    number(areaLink(summary.rectified.cases, summary.rectified[field], `整改到位${text}`))]),
  [rowHead('案件'), number(figureLink(summary.found.cases)), number(figureLink(summary.rectified.cases))],
  [rowHead('面积待核实'), number(figureLink(summary.unmeasured)), number('')]] });

/** Units with their figures; those with most overdue cases first. */
export function unitTable(title, units) {
  const row = unit => [rowHead(unit.name), ...['total', 'open', 'closed', 'overdue', 'red',
    'yellow'].map(field => alarming(field, unit[field], unit.name)),
    number(areaLink(unit.total, unit.areaMu, `${unit.name}涉及面积`))];
  const hidden = units.units - units.rows.length;
  return section(title, table({ label: title, heads: heads('单位', '总数', '未销号', '已销号', '已超期', '即将到期', '临期或滞后', '面积（亩）'),
    rows: units.rows.map(row) }), hidden > 0 && hint(`另有${numberText(hidden)}个单位未列出，可按单位筛选。`));
}

/** Steps with those who are late; limits in working days. */
export function delayTable(title, late, steps, words) {
  const reviewers = steps.some(step => step.limit !== null);
  const days = count => (count === null ? '时限暂停' : `${count}个工作日`);
  return section(title, hint(words), table({ heads: heads('环节', '在办', ...(reviewers ? ['时限'] : []), late, '最长等待'), none: '没有在办案件。',
    rows: steps.map(step => [rowHead(step.text), number(figureLink(step.waiting, step.text)), ...(reviewers ? [number(days(step.limit))]
      : []),
      alarming('overdue', step.late, step.text),
      number(step.longestWait === null ? days(null) : sameList(step.waiting, days(step.longestWait), `${step.text}最长等待`))]) }));
}
