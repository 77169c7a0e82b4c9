/*
 * After a submission: what became of it – who goes on, by when – and the next task of one's own, where the form stood.
 */
import { inAddress } from 'zhenggai/server';
import { returnButton } from 'zhenggai/taking-back';
import { button, el, linkButton } from 'zhenggai/ui';
import { dateText, numberText } from 'zhenggai/words';
import { copyCase } from './copies.js';
import { after, taskAddress } from './server.js';

let box = null;

const step = one => el('li', {}, el('strong', {}, one.task), `，由${one.holder}办理`, one.due ? `，${dateText(one.due)}前` : '',
  one.own && [' ', linkButton('继续办理', taskAddress(one.own), 'small')]);

function words({ after: done }) {
  if (done.next.length > 0) {
    return [el('p', {}, '下一步：'), el('ul', {}, done.next.map(step))];
  }
  if (done.waiting.length > 0) {
    return [el('p', {}, '以下任务也办完后进入下一步：'), el('ul', {}, done.waiting.map(step))];
  }
  return el('p', {}, done.ended ? '本流程已办结，没有后续任务。' : '其他人员办理后，系统自动进入下一步。');
}

function own({ card, open }) {
  return card === null ? el('p', {}, '您没有其他待办任务。') : [el('p', {}, `您还有${numberText(open)}项待办，最紧急的是：`),
    el('p', {}, el('strong', {}, card.task), `　${[card.number, card.title].filter(Boolean).join('　')}　`,
      el('span', { className: card.reasons[0].weight === 'QUIET' ? null : 'zu-bad' }, card.reasons.map(one => one.text).join('，')))];
}

export function hideAfter() {
  box?.remove();
  box = null;
  document.documentElement.classList.remove('wd-on-after');
}

export async function showAfter(task) {
  const [left, back] = await Promise.all([after(task).catch(() => null), returnButton(task)]); // the submission was taken; what comes next is told where it can be
  const place = document.querySelector('.task-details .three-cols-layout-cell.content');
  if (!left || !place || inAddress('task')) {
    return;
  }
  hideAfter();
  const { after: done } = left;
  const title = el('h2', { tabIndex: -1 }, `✓ 已提交：${[done.task, done.number, done.title].filter(Boolean).join('　')}`);
  box = el('section', { className: 'zu wd-after', 'aria-label': '已提交' }, title, words(left), own(left),
    el('div', { className: 'zu-actions' }, left.card && linkButton('办理下一项', taskAddress(left.card.taskId), 'main'),
      linkButton('返回我的工作台', '#/desk'), done.number && button('抄送', () => copyCase(done.number, done.task)), back));
  place.prepend(box);
  document.documentElement.classList.add('wd-on-after');
  title.focus();
}
