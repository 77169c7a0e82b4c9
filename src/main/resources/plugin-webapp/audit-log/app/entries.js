/*
 * The entries found, one row each; the details of one open below it.
 */
import { dateText, el, freshId } from 'zhenggai/ui';

const HEADS = ['时间', '操作人', '类别', '操作', '对象', '结果', '客户端地址', ''];

/** With seconds: entries of one minute are told apart. */
const exact = iso => `${dateText(iso)} ${iso.slice(11, 19)}`;

function details(entry) {
  const lines = [
    ['说明', entry.detail], ['变更前', entry.before], ['变更后', entry.after],
    ['业务时间', entry.at.slice(0, 16) === entry.realAt.slice(0, 16) ? null : `${exact(entry.at)}（演练时钟）`],
    ['会话', entry.session], ['次数', entry.times > 1 ? `同样的尝试共${entry.times}次` : null],
    ['流水号', String(entry.seq)], ['校验值', entry.hash]
  ];
  return el('dl', { className: 'al-details' }, lines.filter(([, value]) => value)
    .map(([label, value]) => [el('dt', {}, label), el('dd', {}, value)]));
}

function rows(entry) {
  const id = freshId('entry');
  const below = el('tr', { id, hidden: true }, el('td', { colSpan: HEADS.length }, details(entry)));
  const open = el('button', {
    type: 'button', className: 'al-link', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': `流水号${entry.seq}的详情`,
    onclick: () => {
      below.hidden = !below.hidden;
      open.setAttribute('aria-expanded', String(!below.hidden));
      open.textContent = below.hidden ? '详情' : '收起';
    }
  }, '详情');
  const refused = entry.outcome === 'REFUSED';
  return [el('tr', { className: refused ? 'al-refused' : '' }, el('td', { className: 'al-time' }, exact(entry.realAt)), el('td', {}, entry.actor === 'system' ? '系统' : entry.actor),
    el('td', {}, entry.categoryLabel), el('td', {}, entry.action), el('td', {}, entry.object || ''),
    el('td', {}, `${refused ? '✕ ' : ''}${entry.outcomeLabel}${entry.times > 1 ? `（${entry.times}次）` : ''}`), el('td', {}, entry.address || ''),
    el('td', {}, open)), below];
}

/** Draws a page of entries: the first one anew, others below what is there. */
export function drawEntries(place, items, anew) {
  if (anew) {
    place.replaceChildren(items.length ? el('table', { className: 'al-table' },
      el('thead', {}, el('tr', {}, HEADS.map(head => (head ? el('th', { scope: 'col' }, head) : el('th', { scope: 'col', 'aria-label': '详情' }))))),
      el('tbody', {})) : el('p', { className: 'al-hint', role: 'status' }, '没有符合条件的记录。'));
  }
  const body = place.querySelector('tbody');
  if (body) {
    body.append(...items.flatMap(rows));
  }
}
