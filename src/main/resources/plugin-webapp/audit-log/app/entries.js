/*
 * The entries found, one row each; the details of one open below it.
 */
import { cell, el, facts, freshId, table } from 'zhenggai/ui';
import { exactMoment } from 'zhenggai/words';

const HEADS = ['时间', '操作人', '类别', '操作', '对象', '结果', '客户端地址', '详情'];

const details = entry => facts([
  ['说明', entry.detail], ['变更前', entry.before], ['变更后', entry.after],
  ['业务时间', entry.at.slice(0, 16) === entry.realAt.slice(0, 16) ? null : `${exactMoment(entry.at)}（演练时钟）`],
  ['会话', entry.session], ['次数', entry.times > 1 ? `同样的尝试共${entry.times}次` : null],
  ['流水号', String(entry.seq)], ['校验值', entry.hash]
]);

function rows(entry) {
  const id = freshId('entry');
  const below = el('tr', { id, hidden: true }, el('td', { colSpan: HEADS.length }, details(entry)));
  const open = el('button', {
    type: 'button', className: 'zu-link', 'aria-expanded': 'false', 'aria-controls': id, 'aria-label': `流水号${entry.seq}的详情`,
    onclick: () => {
      below.hidden = !below.hidden;
      open.setAttribute('aria-expanded', String(!below.hidden));
      open.textContent = below.hidden ? '详情' : '收起';
    }
  }, '详情');
  const refused = entry.outcome === 'REFUSED';
  return [el('tr', { className: refused ? 'al-refused' : '' }, cell('date', exactMoment(entry.realAt)),
    [entry.actor === 'system' ? '系统' : entry.actor, entry.categoryLabel, entry.action, entry.object || '',
      `${refused ? '✕ ' : ''}${entry.outcomeLabel}${entry.times > 1 ? `（${entry.times}次）` : ''}`, entry.address || '', open]
      .map(words => el('td', {}, words))), below];
}

/** Draws a page of entries: the first one anew, others below what is there. */
export function drawEntries(place, items, anew) {
  const drawn = items.flatMap(rows);
  if (anew) {
    place.replaceChildren(table({ heads: HEADS, rows: drawn, none: '没有符合条件的记录。' }));
  } else {
    place.querySelector('tbody').append(...drawn);
  }
}
