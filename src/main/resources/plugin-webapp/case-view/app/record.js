/*
 * 办理记录: what happened, newest first; and beside it who was told by which channel, closed, since there are many.
 */
import { el, hint } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const line = (place, head, what, more) => el('li', { value: place }, el('span', { className: 'zu-hint' }, head),
  el('p', {}, what), more ? el('p', { className: 'cv-detail' }, more) : null);

const newestFirst = (kind, lines, more = {}) => el('ol', { className: kind, reversed: true, ...more }, lines.reverse());

export const timeline = all => newestFirst('cv-record', all.map((entry, i) => line(i + 1, `${moment(entry.happenedAt)} ${entry.actorName}`,
  entry.summary, entry.detail)));

export const told = sent => sent.length === 0 ? hint('没有送达的消息。') : el('details', {}, el('summary', {}, `共${sent.length}条`),
  newestFirst('cv-told', sent.map((one, i) => line(i + 1, `${moment(one.sentAt)} ${one.to}（${one.channel}）`, one.title)),
    { tabIndex: 0, 'aria-label': '送达' }));
