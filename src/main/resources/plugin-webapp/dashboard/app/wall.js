/*
 * 挂图作战: every case as a bar from its registration to its date. Drawn as SVG with everything written into it, so that it prints
 * sharp and a saved picture looks the same. State is told by colour, pattern, mark and word.
 */
import { boardAddress, caseAddress, go } from 'zhenggai/places';
import { button, el, pager, select, svg } from 'zhenggai/ui';
import { dateText, numberText } from 'zhenggai/words';
import { keepDrawing } from './picture.js';
import { board } from './server.js';
import { COLOURS, marked } from './states.js';
import { fit, months, spanOf, time } from './timescale.js';

const SIZES = [30, 60, 120, 200];
const ROW = 24;
const HEAD = 70;
const LEFT = 400;
const SPANS = [{ code: 'near', text: '前后三个月' }, { code: 'year', text: '前后半年' }];
/** Words in the colour of a state, dark enough to be read. */
const INK = { ...COLOURS, YELLOW: '#8a5a00' };

const text = (x, y, words, more = {}) => svg('text', { x, y, 'font-size': 12, fill: '#262626', ...more }, words);

function patterns() {
  const hatch = (id, colour, path) => svg('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 6, height: 6, fill: colour, 'fill-opacity': 0.28 }), svg('path',
      { d: path, stroke: colour, 'stroke-width': 1.2 }));
  return svg('defs', {}, Object.entries(COLOURS).map(([state, colour]) => hatch(`zw-${state}`, colour, {
    YELLOW: 'M0 6L6 0', RED: 'M0 0L6 6M0 6L6 0', OVERDUE: 'M0 1H6M0 4H6', CLOSED: 'M3 0V6' }[state] || '')),
  svg('pattern', { id: 'zw-hold', width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 5, height: 5, fill: '#fff' }), svg('path', { d: 'M0 5L5 0', stroke: '#6b7a90', 'stroke-width': 1.5 })));
}

/** Months, or quarters where many years are shown, with the years above. */
const axis = (from, to, x, height) => svg('g', {}, months(from, to).map(({ at, month, year }) => [
  svg('line', { x1: x(at), x2: x(at), y1: month === 1 ? 36 : 50, y2: height, stroke: month === 1 ? '#bfbfbf' : '#ececec' }),
  month && text(x(at) + 3, 63, `${month}月`, { fill: '#595959', 'font-size': 11 }),
  year && text(x(at) + 3, 48, `${year}年`, { 'font-weight': 600 })]));

function story(bar) {
  return [`${bar.caseNumber} ${bar.title}`, `${bar.leadUnit}，${bar.processStateText}，${bar.scheduleStateText}`,
    `立案：${dateText(bar.registeredOn)}`, `整改时限：${dateText(bar.dueDate, '无固定期限')}`,
    bar.originalDueDate !== bar.dueDate ? `原时限：${dateText(bar.originalDueDate, '无固定期限')}` : null,
    bar.endedOn ? `结案：${dateText(bar.endedOn)}` : null,
    ...bar.milestones.map(one => `节点：${one.title}，${dateText(one.dueOn)}${one.reportedOn ? `，${dateText(one.reportedOn)}完成` : '，未完成'}`),
    ...bar.extensions.map(one => `延期：${dateText(one.before, '无固定期限')}延至${dateText(one.after, '无固定期限')}`),
    ...bar.holds.map(one => `时限暂停：${one.reason}，${dateText(one.from)}至${dateText(one.until, '今')}`)].filter(Boolean).join('\n');
}

function line(bar, n, { x, from, to, today }) {
  const top = HEAD + n * ROW;
  const middle = top + ROW / 2;
  const colour = COLOURS[bar.scheduleState];
  const end = bar.endedOn ? time(bar.endedOn) : bar.dueDate ? time(bar.dueDate) : to;
  const late = !bar.endedOn && bar.dueDate && bar.scheduleState === 'OVERDUE';
  const at = moment => x(Math.min(Math.max(moment, from), to));
  const inside = moment => moment >= from && moment <= to;
  const group = svg('g', {}, svg('title', {}, story(bar)),
    svg('a', { href: caseAddress(bar.caseNumber), 'aria-label': story(bar).replace(/\n/g, '；') },
      text(6, middle + 4, fit(bar.caseNumber, 96), { fill: '#155cb5', 'text-decoration': 'underline' })),
    text(102, middle + 4, fit(bar.title, 200)),
    text(304, middle + 4, marked(bar), { fill: INK[bar.scheduleState], 'font-weight': 600 }));
  const x0 = at(time(bar.registeredOn));
  const x1 = Math.max(at(end), x0 + 2);
  group.append(svg('rect', { x: x0, y: middle - 6, width: x1 - x0, height: 12, fill: `url(#zw-${bar.scheduleState})`, stroke: colour,
    'stroke-dasharray': bar.dueDate || bar.endedOn ? null : '4 3' }));
  if (late) {
    group.append(svg('rect', { x: x1, y: middle - 3, width: Math.max(at(today) - x1, 2), height: 6, fill: '#8b1021' }));
  }
  bar.holds.forEach(one => {
    const a = at(time(one.from));
    group.append(svg('rect', { x: a, y: middle - 8, width: Math.max(at(one.until ? time(one.until) : today) - a, 2), height: 16,
      fill: 'url(#zw-hold)', stroke: '#6b7a90' }));
  });
  bar.extensions.filter(one => one.before && one.after).forEach(one => {
    const a = at(time(one.before));
    const b = at(time(one.after));
    group.append(svg('path', { d: `M${a} ${middle - 9}V${middle + 9}M${a} ${middle + 9}H${b}M${b} ${middle + 9}l-4 -3m4 3l-4 3`,
      stroke: '#6b4fa0', 'stroke-width': 1.5, fill: 'none' }));
  });
  if (bar.internalDueDate >= bar.registeredOn && !bar.endedOn && inside(time(bar.internalDueDate))) {
    const a = at(time(bar.internalDueDate));
    group.append(svg('line', { x1: a, x2: a, y1: middle - 6, y2: middle + 6, stroke: '#262626', 'stroke-dasharray': '2 2' }));
  }
  if (bar.dueDate && inside(time(bar.dueDate))) {
    const a = at(time(bar.dueDate));
    group.append(svg('path', { d: `M${a} ${middle + 9}V${middle - 9}l7 4l-7 4`, stroke: '#8b1021', 'stroke-width': 1.5, fill: '#8b1021' }));
  }
  bar.milestones.filter(one => inside(time(one.dueOn))).forEach(one => {
    const a = at(time(one.dueOn));
    group.append(svg('path', { d: `M${a - 5} ${middle - 5}H${a + 5}L${a} ${middle + 4}Z`, stroke: '#155cb5', 'stroke-width': 1.5,
      fill: one.reportedOn ? '#155cb5' : '#fff' }));
  });
  return group;
}

/** What the marks mean. */
function legend(width) {
  const group = svg('g', {});
  const entries = [['▽', '#155cb5', '节点'], ['▼', '#155cb5', '节点已完成'], ['⚑', '#8b1021', '整改时限'], ['┆', '#262626', '内部时限'],
    ['↦', '#6b4fa0', '延期'], ['▨', '#6b7a90', '时限暂停'], ['▬', '#8b1021', '超期']];
  let at = Math.max(width - 560, LEFT);
  entries.forEach(([mark, colour, words]) => {
    group.append(text(at, 14, mark, { fill: colour, 'font-weight': 700 }), text(at + 15, 14, words, { fill: '#595959' }));
    at += 15 + words.length * 12 + 12;
  });
  return group;
}

function draw(bars, today, span, width) {
  const [from, to] = spanOf(bars, today, span);
  const x = moment => LEFT + (moment - from) / (to - from) * (width - LEFT - 14);
  const height = HEAD + bars.length * ROW + 6;
  const now = x(time(today));
  return svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, class: 'zb-wall',
    role: 'group',
    'aria-label': '挂图作战', 'font-family': '"Noto Sans CJK SC", "Microsoft YaHei", sans-serif' }, patterns(),
  text(6, 14, '案件', { 'font-weight': 600 }), text(304, 14, '序时进度', { 'font-weight': 600 }), legend(width),
  bars.map((bar, n) => svg('rect', { x: 0, y: HEAD + n * ROW, width, height: ROW, fill: n % 2 ? '#f7f7f7' : '#fff' })),
  axis(from, to, x, height), bars.map((bar, n) => line(bar, n, { x, from, to, today: time(today) })),
  svg('line', { x1: now, x2: now, y1: 20, y2: height, stroke: '#8b1021', 'stroke-width': 1.5, 'stroke-dasharray': '6 3' }),
  svg('rect', { x: now - 46, y: 17, width: 92, height: 16, fill: '#8b1021', rx: 2 }),
  text(now, 29, `今天 ${dateText(today).slice(5)}`, { fill: '#fff', 'text-anchor': 'middle', 'font-size': 11 }));
}

/** Shows the chart, so many cases a page, the nearest date first. */
export async function wallChart(root, asked, question, today) {
  const page = Number(asked.page) || 0;
  const size = SIZES.includes(Number(asked.size)) ? Number(asked.size) : SIZES[0];
  const [bars, summary] = await Promise.all([board('wall-chart', { ...question, page, size }), board('summary', question)]);
  const pages = Math.max(Math.ceil(summary.total.count / size), 1);
  const place = el('div', { className: 'zb-wall-place' });
  root.append(el('div', { className: 'zu-actions zu-row zb-wall-bar' },
    select('时间范围', '全程', SPANS, asked.span, span => go(boardAddress({ ...asked, span }))),
    select('每页', `${SIZES[0]}件`, SIZES.slice(1).map(count => ({ code: String(count), text: `${count}件` })), asked.size,
      count => go(boardAddress({ ...asked, size: count, page: '' }))),
    button('存为图片', () => keepDrawing('挂图作战', place.querySelector('svg'))),
    pager({ page, pages, href: to => boardAddress({ ...asked, page: to || '' }),
      words: `共${numberText(summary.total.count)}件，第${page + 1}页，共${pages}页` })), place);
  if (bars.length === 0) {
    place.append(el('p', {}, '所选范围内没有案件。'));
    return;
  }
  let drawn = 0;
  const paint = () => {
    const width = Math.max(place.clientWidth, 960);
    if (width !== drawn) {
      drawn = width;
      place.replaceChildren(draw(bars, today, asked.span, width));
    }
  };
  paint();
  new ResizeObserver(paint).observe(place);
}
