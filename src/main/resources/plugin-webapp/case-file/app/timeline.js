/* 办理过程 and 意见答复: what happened, newest first, and what returns asked for. */
import { el, hint, mark, tick } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

/** Messages to people are many and say little about the case: they are shown when asked for. */
const MESSAGE = 'MESSAGE_DELIVERED';

export function timeline(entries) {
  const list = el('ol', { className: 'zu-plain cf-timeline' });
  const show = all => list.replaceChildren(...entries.filter(entry => all || entry.kind !== MESSAGE).reverse().map(entry => el('li', {},
    el('time', { dateTime: entry.happenedAt }, moment(entry.happenedAt)),
    el('span', { className: 'cf-who' }, entry.actorName),
    el('span', {}, entry.summary),
    entry.detail && el('p', {}, entry.detail))));
  show(false);
  const messages = entries.filter(entry => entry.kind === MESSAGE).length;
  return el('div', {}, messages > 0 && tick(`同时显示消息送达记录（${messages}条）`, false, box => show(box.checked)), list);
}

export function comments(all) {
  if (all.length === 0) {
    return hint('没有退回意见。');
  }
  return el('ol', { className: 'zu-plain cf-comments' }, all.map(comment => el('li', {},
    el('div', {}, comment.answer ? mark('good', '✓', '已答复') : mark('bad', '!', '待答复'),
      ` ${comment.about}第${comment.number}条（第${comment.round}次，${comment.madeBy}）`),
    el('p', {}, comment.text),
    comment.answer && el('p', { className: 'cf-answer' }, `答复：${comment.answer}`))));
}
