/*
 * 领导工作页: on one screen what waits for a leader's signature, the worst cases, the coming week and what he has asked for; on one A4 in
 * print. Who prepares letters for a leader sees the same and signs nothing.
 */
import { button, el, hint, messages, note } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { lettersPart } from './letters.js';
import { desk, leaderPage } from './server.js';
import { askedPart, otherPart, weekPart, worstPart } from './standing.js';

async function draw(place, message) {
  let answer;
  let open;
  try {
    [answer, { open }] = await Promise.all([leaderPage(), desk({})]);
  } catch (refusal) {
    // trying again helps where the line failed, not where the page is somebody else's
    place.replaceChildren(refusal.status === 403
      ? note('quiet', '领导工作页只对有签发职责的领导和为领导准备文书的人员开放。', ' ', el('a', { href: '#/desk' }, '返回我的工作台'))
      : note('bad', refusal.message, ' ', button('重试', () => draw(place, message), 'small')));
    return;
  }
  const again = () => draw(place, message);
  const page = { leader: answer.leader, together: answer.together, waiting: answer.waiting, waitingCases: answer.waitingCases, message, again, told: (words, bad) => {
    message[bad ? 'warn' : 'tell'](words);
    again();
  } };
  const letters = new Set(answer.letters.flatMap(group => group.letters.filter(letter => letter.maySign).map(letter => letter.taskId)));
  place.replaceChildren(el('div', { className: 'wl-head' }, el('h1', {}, '领导工作页'),
    hint(`${answer.name}，${dateText(answer.today)}`), message.element,
    el('div', { className: 'zu-actions' }, button('打印', () => window.print()), el('a', { href: '#/desk' }, '全部待办'))),
  el('div', { className: 'wl-columns' }, lettersPart(answer.letters, page),
    el('div', { className: 'wl-side' }, worstPart(answer.worst, page), weekPart(answer.week), askedPart(answer.asked), otherPart(open, letters))));
}

/** Fills the page. */
export function showLeader(place) {
  const inner = el('div', { className: 'wl-inner' }, hint('正在读取…'));
  place.replaceChildren(inner);
  draw(inner, messages());
}
