/*
 * 办理记录: what happened, newest first; who was told by which channel only where asked for, since that would hide the rest.
 */
import { el, moment } from './shared.js';

const isMessage = entry => entry.kind.startsWith('MESSAGE_');

const line = entry => el('li', { value: entry.place },
  el('span', { className: 'zb-hint' }, `${moment(entry.happenedAt)} ${entry.actorName}`),
  el('p', {}, entry.summary), entry.detail ? el('p', { className: 'zb-detail' }, entry.detail) : null);

export function timeline(all) {
  const entries = all.map((entry, i) => ({ ...entry, place: i + 1 })).reverse();
  const list = el('ol', { className: 'zb-record cv-record', reversed: true });
  const show = messages => list.replaceChildren(...entries.filter(entry => messages || !isMessage(entry)).map(line));
  const told = entries.filter(isMessage).length;
  const box = el('input', { type: 'checkbox', onchange: () => show(box.checked) });
  show(false);
  return [told > 0 && el('label', { className: 'cv-choice' }, box, `同时显示消息送达情况（${told}条）`), list];
}
