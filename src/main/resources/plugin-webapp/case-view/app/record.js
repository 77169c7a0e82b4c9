/*
 * 办理记录: what happened, newest first; who was told by which channel only where asked for, since that would hide the rest.
 */
import { el, tick } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const isMessage = entry => entry.kind.startsWith('MESSAGE_');

const line = entry => el('li', { value: entry.place },
  el('span', { className: 'zu-hint' }, `${moment(entry.happenedAt)} ${entry.actorName}`),
  el('p', {}, entry.summary), entry.detail ? el('p', { className: 'cv-detail' }, entry.detail) : null);

export function timeline(all) {
  const entries = all.map((entry, i) => ({ ...entry, place: i + 1 })).reverse();
  const list = el('ol', { className: 'cv-record', reversed: true });
  const show = messages => list.replaceChildren(...entries.filter(entry => messages || !isMessage(entry)).map(line));
  const told = entries.filter(isMessage).length;
  show(false);
  return [told > 0 && tick(`同时显示消息送达情况（${told}条）`, false, box => show(box.checked)), list];
}
