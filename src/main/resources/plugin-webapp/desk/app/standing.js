/*
 * What a leader should know beside his letters: the cases that stand worst, the coming week, and what he has asked for.
 */
import { instruct } from 'zhenggai/instructing';
import { button, el, hint, mark } from 'zhenggai/ui';
import { dateText, numberText } from 'zhenggai/words';
import { caseAddress } from './server.js';

const link = one => el('a', { href: caseAddress(one.caseNumber) }, one.caseNumber);
const panel = (title, ...content) => el('section', { className: 'zu-panel wl-panel', 'aria-label': title }, el('h2', {}, title), content);

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const dayText = iso => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日${WEEKDAYS[new Date(`${iso}T00:00:00`).getDay()]}`;

const holders = one => (one.holders.length === 0 ? '当前没有待办任务' : one.holders.map(held => `${held.name}（${held.task}）`).join('；'));

function worstCase(one, page) {
  return el('li', {}, el('p', {}, el('strong', {}, link(one), ` ${one.title}`), '　', el('span', { className: 'wl-quiet' }, one.unit),
    page.leader && button('批示', () => page.message.attempt(() => instruct(one.caseNumber, page.told)), 'small', { 'aria-label':
      `批示${one.caseNumber}` })),
    el('p', { className: 'zu-bad' }, one.reason, one.due && `（期限${dateText(one.due)}）`), el('p', { className: 'wl-quiet' }, `在办：${holders(one)}`));
}

export const worstPart = (worst, page) => panel('最差的案件', worst.length === 0 ? hint('没有超期、滞后或临近期限的案件。')
  : el('ol', { className: 'zu-plain' }, worst.map(one => worstCase(one, page))));

const day = one => el('li', {}, el('span', { className: 'wl-day' }, dayText(one.on)), link(one), ` ${one.title}　${one.what}　`,
  el('span', { className: 'wl-quiet' }, one.unit));

export const weekPart = week => panel(`下周日程（${dayText(week.from)}至${dayText(week.until)}）`, week.total === 0 ? hint('下周没有到期事项。')
  : el('ul', { className: 'zu-plain' }, week.days.map(day)), week.total > week.days.length
    && hint(`另有${numberText(week.total - week.days.length)}项未列出，见整改台账。`));

function askedLine(one) {
  const state = one.overdue > 0 ? mark('bad', '●', `过期${numberText(one.overdue)}个工作日`) : one.waits ? mark('open', '○', one.state)
    : mark('good', '✓', one.state);
  return el('li', {}, state, ` ${one.kind} `, link(one), ` ${one.text}`, el('span', { className: 'wl-quiet' }, `　${one.whom}，${dateText(one.until)}前`));
}

export const askedPart = asked => panel('我催办和批示的', asked.length === 0 ? hint('没有催办或批示。')
  : el('ul', { className: 'zu-plain' }, asked.map(askedLine)));

/** Other tasks than letters, as the desk has them. */
export function otherPart(open, letters) {
  const others = open.cards.filter(card => !letters.has(card.taskId));
  const count = open.groups.reduce((sum, group) => sum + group.tasks, 0) - letters.size;
  return panel(`其他待办 ${numberText(Math.max(count, 0))}项`, others.length === 0 ? hint('没有其他待办。') : el('ul', { className: 'zu-plain' },
    others.slice(0, 3).map(card => el('li', {}, el('a', { href: `#/?task=${encodeURIComponent(card.taskId)}` }, card.task),
      ` ${[card.number, card.title].filter(Boolean).join(' ')}　`, el('span', { className: 'wl-quiet' }, card.reasons.map(one => one.text).join('，'))))),
  others.length > 3 && el('a', { href: '#/desk' }, '全部待办'));
}
