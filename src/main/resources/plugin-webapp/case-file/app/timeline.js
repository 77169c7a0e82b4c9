/* 办理过程, 消息 and 意见答复: what happened and who was told, newest first, and what returns asked for. */
import { el, hint, mark } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const line = (time, who, what, more) => el('li', {}, el('time', { dateTime: time }, moment(time)), el('span', { className: 'cf-who' }, who),
  el('span', {}, what), more && el('p', {}, more));

const list = lines => el('ol', { className: 'zu-plain cf-timeline' }, lines.reverse());

export const timeline = entries => list(entries.map(entry => line(entry.happenedAt, entry.actorName, entry.summary, entry.detail)));

/** Who was told, newest first. */
export const told = sent => sent.length === 0 ? hint('没有送达的消息。') : list(sent.map(one => line(one.sentAt, one.to, one.title, one.channel)));

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
