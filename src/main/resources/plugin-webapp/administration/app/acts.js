/*
 * The acts, newest first. They are proposed and decided on by forms in Tasklist; here they are read, and a half of a new password fetched.
 */
import { button, difference, el, moment, table } from './dom.js';
import { ask } from './server.js';

function content(act) {
  return el('div', {},
    el('div', {}, el('span', { className: 'ad-hint' }, '办理前　'), act.before),
    el('div', {}, el('span', { className: 'ad-hint' }, '办理后　'), act.after),
    el('div', {}, el('span', { className: 'ad-hint' }, '理由　'), act.reason),
    act.difference ? el('details', {}, el('summary', {}, '差异'), difference(act.difference)) : null);
}

function decision(act) {
  return act.decidedByName ? el('div', {}, act.decidedByName, el('br'), moment(act.decidedAt), el('br'), act.opinion) : '';
}

export function actSection(notes) {
  const place = el('div', {});
  const half = async act => {
    try {
      const told = await ask('POST', `administration/acts/${act.id}/password-half`);
      notes.tell(`第${act.id}号事项新口令的第${told.number}半（只显示这一次，请当面交给账号本人）：`, el('code', { className: 'ad-secret' }, told.half));
      await load();
    } catch (refusal) {
      notes.warn(refusal.message);
    }
  };
  async function load() {
    try {
      const { items } = await ask('GET', 'administration/acts');
      place.replaceChildren(table('管理事项清单', ['编号', '事项', '内容', '提出', '状态', '复核', '操作'], items.map(act => [
        String(act.id), act.kindText, content(act), el('div', {}, act.proposerName, el('br'), moment(act.proposedAt)), act.stateText,
        decision(act), act.passwordHalf ? button('领取口令（一半）', () => half(act)) : ''
      ]), '还没有管理事项。'));
    } catch (refusal) {
      notes.warn(refusal.message);
    }
  }
  return { load, element: el('section', { className: 'ad-section', 'aria-label': '管理事项清单' }, el('h2', {}, '管理事项清单'),
    el('p', { className: 'ad-hint' }, '管理员账号和模型的变更由两名管理员共同办理。在 Tasklist“启动流程”中提出，在“本单位待办”中复核或撤回。'), place) };
}
