/*
 * 整改看板: what is asked for at the top, below it the overview or the wall-chart.
 */
import { boardAddress } from 'zhenggai/places';
import { api } from 'zhenggai/server';
import { button, el, hint, linkButton } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { overview } from './charts.js';
import { filters } from './filters.js';
import { frame } from './server.js';
import { wallChart } from './wall.js';

function tab(text, asked, name) {
  const present = (asked.tab || '') === name;
  return el('a', { href: boardAddress({ ...asked, tab: name, page: '' }), className: present ? 'zb-tab zb-tab-on' : 'zb-tab',
    'data-key': text, 'aria-current': present ? 'page' : null }, text);
}

/** Shows the page. */
export async function showBoard(root, message, asked) {
  const known = await frame();
  const { tab: shown, page, span, size, ...question } = asked;
  const share = known.reader ? `${known.reader}的案件` : '全部案件';
  root.append(
    el('header', { className: 'zu-head' },
      el('h1', {}, '整改看板'),
      hint(`${share}，截至${dateText(known.today)}`),
      el('nav', { className: 'zb-tabs', 'aria-label': '看板页面' }, tab('总览', asked, ''), tab('挂图作战', asked, 'wall')),
      el('div', { className: 'zu-actions' }, button('打印', () => window.print()),
        linkButton('导出Excel', api('dashboard/workbook', question), '', { download: '' }))),
    filters(known, asked, boardAddress));
  if (shown === 'wall') {
    await wallChart(root, asked, question, known.today);
  } else {
    await overview(root, question, message);
  }
}
