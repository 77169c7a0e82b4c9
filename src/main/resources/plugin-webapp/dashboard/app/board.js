/*
 * 整改看板: what is asked for at the top, below it the overview or the wall-chart; and the patrols, which are about no cases.
 */
import { boardAddress } from 'zhenggai/places';
import { api } from 'zhenggai/server';
import { button, el, hint, linkButton } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { overview } from './charts.js';
import { filters } from './filters.js';
import { showPatrols } from './patrols.js';
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
  const { tab: shown, page, span, size, patrol, ...question } = asked;
  const ofCases = shown !== 'patrols';
  const share = !ofCases ? '田长制巡查' : known.reader ? `${known.reader}的案件` : '全部案件';
  root.append(
    el('header', { className: 'zu-head' },
      el('h1', {}, '整改看板'),
      hint(`${share}，截至${dateText(known.today)}`),
      el('nav', { className: 'zb-tabs', 'aria-label': '看板页面' }, tab('总览', asked, ''), tab('挂图作战', asked, 'wall'),
        tab('田长制巡查', { tab: shown }, 'patrols')),
      el('div', { className: 'zu-actions' }, button('打印', () => window.print()),
        ofCases && linkButton('导出Excel', api('dashboard/workbook', question), '', { download: '' }))),
    ofCases ? filters(known, asked, boardAddress) : '');
  if (!ofCases) {
    await showPatrols(root, asked);
  } else if (shown === 'wall') {
    await wallChart(root, asked, question, known.today);
  } else {
    await overview(root, question, message);
  }
}
