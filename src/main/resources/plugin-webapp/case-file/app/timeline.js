/* 办理过程 and 意见答复: what happened, newest first, and what returns asked for. */
import { el, mark } from './dom.js';
import { moment } from './words.js';

/** Messages to people are many and say little about the case: they are shown when asked for. */
const MESSAGE = 'MESSAGE_DELIVERED';

export function timeline(entries) {
  const list = el('ol', { className: 'cf-timeline' });
  const show = all => list.replaceChildren(...entries.filter(entry => all || entry.kind !== MESSAGE).reverse().map(entry => el('li', {},
    el('time', { dateTime: entry.happenedAt }, moment(entry.happenedAt)),
    el('span', { className: 'cf-who' }, entry.actorName),
    el('span', {}, entry.summary),
    entry.detail && el('p', {}, entry.detail))));
  show(false);
  const messages = entries.filter(entry => entry.kind === MESSAGE).length;
  if (messages === 0) {
    return list;
  }
  const box = el('input', { type: 'checkbox' });
  box.addEventListener('change', () => show(box.checked));
  return el('div', {}, el('label', { className: 'cf-hint' }, box, ` 同时显示消息送达记录（${messages}条）`), list);
}

export function comments(all) {
  if (all.length === 0) {
    return el('p', { className: 'cf-hint' }, '没有退回意见。');
  }
  return el('ol', { className: 'cf-comments' }, all.map(comment => el('li', {},
    el('div', {}, comment.answer ? mark('good', '✓', '已答复') : mark('bad', '!', '待答复'),
      ` ${comment.about}第${comment.number}条（第${comment.round}次，${comment.madeBy}）`),
    el('p', {}, comment.text),
    comment.answer && el('p', { className: 'cf-answer' }, `答复：${comment.answer}`))));
}
