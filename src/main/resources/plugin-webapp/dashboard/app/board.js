/*
 * 整改看板: what is asked for at the top, below it the overview or the wall-chart.
 */
import { overview } from './charts.js';
import { dateText, el } from './dom.js';
import { filters } from './filters.js';
import { boardAddress } from './places.js';
import { api, frame } from './server.js';
import { wallChart } from './wall.js';

function tab(text, asked, name) {
  const present = (asked.tab || '') === name;
  return el('a', { href: boardAddress({ ...asked, tab: name, page: '' }), className: present ? 'zb-tab zb-tab-on' : 'zb-tab',
    'data-key': text, 'aria-current': present ? 'page' : null }, text);
}

/** Shows the page. */
export async function showBoard(root, asked, message) {
  const known = await frame();
  const { tab: shown, page, span, size, ...question } = asked;
  const share = known.reader ? `${known.reader}的案件` : '全部案件';
  root.append(
    el('header', { className: 'zb-head' },
      el('h1', {}, '整改看板'),
      el('p', { className: 'zb-hint' }, `${share}，截至${dateText(known.today)}`),
      el('nav', { className: 'zb-tabs', 'aria-label': '看板页面' }, tab('总览', asked, ''), tab('挂图作战', asked, 'wall')),
      el('div', { className: 'zb-actions' },
        el('button', { type: 'button', className: 'zb-button', onclick: () => window.print() }, '打印'),
        el('a', { className: 'zb-button', href: api('dashboard/workbook', question), download: '' }, '导出Excel'))),
    filters(known, asked, boardAddress));
  if (shown === 'wall') {
    await wallChart(root, asked, question, known.today);
  } else {
    await overview(root, question, message);
  }
}
