/*
 * The overview: figures, charts with the same figures as a table beside them, and tables by unit. A click on a bar opens what its
 * number opens. Colours come with patterns and words: nobody has to tell red from green.
 */
import { go, ledgerAddress } from 'zhenggai/places';
import { el, hint } from 'zhenggai/ui';
import { areaText, dateText, numberText } from 'zhenggai/words';
import { keepPicture } from './picture.js';
import { board, charts } from './server.js';
import { COLOURS } from './states.js';
import { areaTable, delayTable, figureTable, levelTable, pointTable, unitTable } from './tables.js';

const font = () => getComputedStyle(document.documentElement).getPropertyValue('--zhenggai-font') || 'sans-serif';

/** The figures that matter most, each opens its list. */
export function tiles(summary) {
  const tile = (figure, kind = '') => el('li', { className: `zb-tile ${figure.count > 0 ? kind : ''}` },
    el('a', { href: ledgerAddress(figure.list) }, el('span', { className: 'zb-tile-number' }, numberText(figure.count)),
      el('span', { className: 'zb-tile-text' }, figure.text)));
  const state = code => summary.scheduleStates.find(figure => figure.code === code);
  return el('ul', { className: 'zb-tiles' }, tile(summary.total), tile(summary.open), tile(state('CLOSED')),
    summary.deadlines.map(figure => tile(figure, figure.code === 'OVERDUE' ? 'zb-tile-bad' : figure.code === 'WITHIN_3' ? 'zb-tile-warn'
      : '')),
    tile(state('ON_HOLD')));
}

const base = (text, more) => ({
  animation: false,
  textStyle: { fontFamily: font(), fontSize: 12, color: '#262626' },
  aria: { enabled: true, label: { description: text }, decal: { show: true } },
  grid: { left: 8, right: 28, top: 8, bottom: 4, containLabel: true },
  tooltip: { confine: true, textStyle: { fontSize: 12 } },
  ...more
});

const bars = (text, figures, colour) => base(text, {
  tooltip: { confine: true, formatter: bar => `${bar.name}：${numberText(bar.value)}件` },
  xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#ececec' } } },
  yAxis: { type: 'category', inverse: true, data: figures.map(figure => figure.text), axisTick: { show: false },
    axisLabel: { fontSize: 12, interval: 0 } },
  series: [{ type: 'bar', barMaxWidth: 16, data: figures.map((figure, n) => ({ value: figure.count, list: figure.list,
    itemStyle: { color: colour(figure, n) } })), label: { show: true, position: 'right', formatter: bar => numberText(bar.value) } }]
});

function levelBars(summary) {
  const series = (name, figures, more) => ({ name, type: 'bar', stack: 'level', barMaxWidth: 16,
    data: summary.levels.map(level => figures.find(figure => figure.code === level.code)).map(figure => ({ value: figure ? figure.count : 0,
      list: figure?.list })), label: { show: true, formatter: bar => (bar.value > 0 ? numberText(bar.value) : '') }, ...more });
  const chart = bars('按督办级别统计的案件数，已发出和待签发分开', summary.levels, () => '#8b1021');
  return { ...chart, legend: { top: 0 }, grid: { ...chart.grid, top: 28 },
    tooltip: { confine: true, formatter: bar => `${bar.name} ${bar.seriesName}：${numberText(bar.value)}件` },
    series: [series('已发出', summary.levels, { itemStyle: { color: '#8b1021' } }),
      series('待签发', summary.awaiting, { itemStyle: { color: '#d99a00' } })] };
}

function burnDown(points, today) {
  const day = point => point.day;
  return base(`未销号案件与计划对照，共${points.length}个时点`, {
    grid: { left: 24, right: 24, top: 46, bottom: 4, containLabel: true },
    legend: { top: 0, left: 'right', data: ['按计划未销号', '实际未销号'] },
    tooltip: { trigger: 'axis', confine: true, formatter: rows => [dateText(rows[0].axisValue)].concat(
      rows.map(row => `${row.seriesName}：${numberText(row.value)}件`)).join('<br>') },
    xAxis: { type: 'category', data: points.map(day), boundaryGap: false,
      axisLabel: { hideOverlap: true, formatter: value => value.slice(0, 7).replace('-', '年').replace(/年0?(\d+)$/, '年$1月') } },
    yAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#ececec' } } },
    series: [
      { name: '按计划未销号', type: 'line', step: 'end', symbol: 'emptyDiamond', symbolSize: 6, lineStyle: { type: 'dashed', color: '#6b7a90' },
        itemStyle: { color: '#6b7a90' }, data: points.map(point => ({ value: point.planned.count, list: point.planned.list })) },
      { name: '实际未销号', type: 'line', step: 'end', symbol: 'circle', symbolSize: 5, lineStyle: { width: 3, color: '#8b1021' },
        itemStyle: { color: '#8b1021' },
        // only as far as it is known: a step towards nothing would be drawn beyond today
        data: points.filter(point => point.actual).map(point => ({ value: point.actual.count, list: point.actual.list })),
        markLine: { symbol: 'none', silent: true, data: [{ xAxis: today }], lineStyle: { color: '#155cb5', type: 'solid' },
          label: { formatter: '今天', color: '#155cb5' } } }]
  });
}

function areaBars(summary) {
  const kinds = [['涉及面积', 'areaMu'], ['耕地', 'farmlandMu'], ['永久基本农田', 'basicFarmlandMu']];
  const series = (name, of, colour) => ({ name, type: 'bar', barMaxWidth: 16, itemStyle: { color: colour },
    label: { show: true, position: 'right', formatter: bar => areaText(bar.value) },
    data: kinds.map(([, field]) => ({ value: of[field], list: of.cases.list })) });
  return base('查实面积与整改到位面积', {
    grid: { left: 8, right: 60, top: 28, bottom: 4, containLabel: true },
    legend: { top: 0 },
    tooltip: { confine: true, formatter: bar => `${bar.seriesName} ${bar.name}：${areaText(bar.value)}亩` },
    xAxis: { type: 'value', name: '亩', splitLine: { lineStyle: { color: '#ececec' } } },
    yAxis: { type: 'category', inverse: true, data: kinds.map(([name]) => name), axisTick: { show: false } },
    series: [series('查实问题', summary.found, '#6b7a90'), series('整改到位', summary.rectified, '#2e7d32')]
  });
}

/** A chart with its table; drawn when the library is there, again when its place changes its size. */
async function panel(place, title, option, table, height = 220) {
  const canvas = el('div', { className: 'zb-chart', role: 'img', style: `height:${height}px` }); // the library gives it its name
  const save = el('button', { type: 'button', className: 'zu-link zb-save', 'aria-label': `${title}：存为图片`,
    onclick: () => keepPicture(title, option, canvas.clientWidth, height) }, '存为图片');
  const section = el('section', { className: 'zu-panel zb-panel', 'aria-label': title },
    el('h2', {}, title, save), el('div', { className: 'zb-panel-body' }, canvas, el('div', { className: 'zb-beside', tabIndex: 0,
      role: 'group', 'aria-label': `${title}：数据表` }, table)));
  place.append(section);
  canvas.append(hint('正在读取…'));
  const { init } = await charts();
  canvas.replaceChildren();
  const chart = init(canvas, null, { locale: 'ZH', renderer: 'svg' });
  chart.setOption(option);
  chart.on('click', bar => bar.data && bar.data.list && go(ledgerAddress(bar.data.list)));
  new ResizeObserver(() => chart.resize()).observe(canvas);
}

/** Shows all of it. */
export async function overview(root, question, message) {
  const place = el('div', { className: 'zb-grid' });
  root.append(place);
  const summary = await board('summary', question);
  place.before(tiles(summary));
  const [points, delays, townships, supervising] = await Promise.all(
    ['burn-down', 'delays', 'townships', 'supervising-units'].map(view => board(view, question)));
  if (summary.total.count === 0) {
    message.tell('所选范围内没有案件。');
  }
  const present = summary.processStates.filter(figure => figure.count > 0);
  await panel(place, '序时进度', bars('按序时进度统计的案件数', summary.scheduleStates, figure => COLOURS[figure.code]),
    figureTable('序时进度', summary.scheduleStates));
  await panel(place, '未销号案件与计划', burnDown(points, summary.today), pointTable(points));
  await panel(place, '整改状态', bars('按整改状态统计的案件数', present, () => '#155cb5'), figureTable('整改状态', present));
  await panel(place, '督办级别', levelBars(summary), [levelTable(summary), hint(`待签发的文书共${numberText(summary.awaitingLetters)}份。`)]);
  await panel(place, '整改类别', bars('按整改类别统计的案件数', summary.categories, (figure, n) => ['#155cb5', '#6b4fa0'][n]),
    figureTable('整改类别', summary.categories), 150);
  await panel(place, '面积（亩）', areaBars(summary), areaTable(summary), 150);
  place.append(unitTable('各责任单位情况（按牵头单位）', townships), unitTable('各督导单位情况', supervising),
    delayTable('审核环节', '超过审核时限', delays.reviewers, '督导、审核、批准单位的用时，不计入责任单位'),
    delayTable('责任单位环节', '超期或滞后', delays.units, '等待责任单位办理的案件'));
}
