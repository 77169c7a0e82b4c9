/*
 * One task on the desk, and one thing that was done.
 */
import { button, el, freshId, hint, mark } from 'zhenggai/ui';
import { dateText, moment } from 'zhenggai/words';
import { caseAddress, claim, copyRead, taskAddress } from './server.js';

const MARKS = { BAD: ['bad', '●'], WARN: ['open', '▲'], QUIET: ['quiet', '○'] };

const reason = ({ weight, text }) => mark(MARKS[weight][0], MARKS[weight][1], text);

const about = (number, title, more = []) => [number, title, ...more].filter(Boolean).join('　');

/** Where it lies and by when, in one quiet line. */
export const factsText = card => [card.unit, card.village, card.due ? `${dateText(card.due)}前办理` : null,
  card.process === card.title ? null : card.process].filter(Boolean).join('　');

/** A card whose whole face opens the task. @param message where is told how a claim went */
export function taskCard(card, message) {
  const why = freshId('why');
  const open = el('a', { className: 'wd-open', href: taskAddress(card.taskId), 'aria-describedby': why },
    el('strong', {}, card.task), '　', about(card.number, card.title));
  const side = el('div', { className: 'wd-side' });
  const take = button('领取', () => message.attempt(async () => {
    await claim(card.taskId);
    side.replaceChildren(el('span', { className: 'zu-badge' }, '已领取'));
    message.tell(`已领取“${card.task}”${card.number ? `（${card.number}）` : ''}。`);
    open.focus();
  }), 'small', { 'aria-label': `领取${card.task}${card.number ? `（${card.number}）` : ''}` });
  side.append(card.mine ? el('span', { className: 'zu-badge' }, '我已领取') : take);
  return el('li', { className: `wd-card wd-${card.group}`, 'data-task': card.taskId }, el('div', { className: 'wd-face' },
    el('h3', {}, open),
    el('p', { id: why, className: 'wd-why' }, card.reasons.map(reason)),
    card.notes.map(note => el('p', { className: 'wd-note' }, note)),
    hint(factsText(card))), side);
}

/** What was done or begun; a case opens its page. */
export const workLine = work => el('li', { className: 'wd-card' }, el('div', { className: 'wd-face' },
  el('h3', {}, el('strong', {}, work.what), '　', work.number
    ? el('a', { href: caseAddress(work.number) }, about(work.number, work.title)) : work.what === `发起${work.process}` ? '' : work.process),
  hint([moment(work.at), work.by, work.state ? `现在：${work.state}` : null].filter(Boolean).join('　'))));

/** A copy that was sent to one; opening the case, or the button, is reading it. @param again draws the list anew */
export function copyLine(one, again) {
  const read = () => copyRead(one.id).catch(() => {}); // it stays unread, which harms nobody
  const words = about(one.number, one.title);
  return el('li', { className: `wd-card${one.readAt ? '' : ' wd-WEEK'}` }, el('div', { className: 'wd-face' },
    el('h3', {}, one.readAt ? '' : mark('open', '●', '未读'), ' ', one.number ? el('a', { href: caseAddress(one.number), onclick: () => { read(); } }, words)
      : '本案已不在您的查看范围内'),
    one.text && el('p', { className: 'wd-note' }, one.text),
    hint([`${one.byName}于${moment(one.sentAt)}抄送`, one.taskName, one.state ? `现在：${one.state}` : null].filter(Boolean).join('　'))),
  el('div', { className: 'wd-side' }, one.readAt ? el('span', { className: 'zu-badge' }, '已读') : button('标为已读', async () => {
    await read();
    again();
  }, 'small', { 'aria-label': `标为已读：${words}` })));
}
