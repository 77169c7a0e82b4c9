/*
 * The acts, newest first. They are proposed and decided on by forms in Tasklist; here they are read, and a half of a new password fetched.
 */
import { button, el, hint, section, table } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';
import { difference } from './difference.js';
import { ask } from './server.js';

const named = (name, words) => el('div', {}, el('span', { className: 'zu-hint' }, `${name}　`), words);

const content = act => el('div', {}, named('办理前', act.before), named('办理后', act.after), named('理由', act.reason),
  act.difference ? el('details', {}, el('summary', {}, '差异'), difference(act.difference)) : null);

const decision = act => (act.decidedByName ? el('div', {}, act.decidedByName, el('br'), moment(act.decidedAt), el('br'), act.opinion) : '');

export function actSection(notes) {
  const place = el('div', {});
  const half = act => notes.attempt(async () => {
    const told = await ask('POST', `acts/${act.id}/password-half`);
    notes.tell(`第${act.id}号事项新口令的第${told.number}半（只显示这一次，请当面交给账号本人）：`, el('code', { className: 'zu-secret' }, told.half));
    await load();
  });
  const load = () => notes.attempt(async () => {
    const { items } = await ask('GET', 'acts');
    place.replaceChildren(table({ label: '管理事项清单', heads: ['编号', '事项', '内容', '提出', '状态', '复核', '操作'], none: '还没有管理事项。',
      rows: items.map(act => [String(act.id), act.kindText, content(act), el('div', {}, act.proposerName, el('br'), moment(act.proposedAt)),
        act.stateText, decision(act), act.passwordHalf ? button('领取口令（一半）', () => half(act)) : '']) }));
  });
  return { load, element: section('管理事项清单',
    hint('管理员账号和模型的变更由两名管理员共同办理。在 Tasklist“启动流程”中提出，在“本单位待办”中复核或撤回。'), place) };
}
