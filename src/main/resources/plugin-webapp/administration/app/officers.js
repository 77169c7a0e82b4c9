/*
 * Passwords and locks of officers; administrators' take two.
 */
import { button, el, field } from './dom.js';
import { ask } from './server.js';

export function officerSection(notes) {
  const account = el('input', { type: 'text', autocomplete: 'off', maxLength: 64 });
  const path = what => `organization/officers/${encodeURIComponent(account.value.trim())}/${what}`;
  const run = async work => {
    if (!account.value.trim()) {
      notes.warn('请填写账号。');
      return;
    }
    try {
      await work();
    } catch (refusal) {
      notes.warn(refusal.message);
    }
  };
  return el('section', { className: 'ad-section', 'aria-label': '业务账号' }, el('h2', {}, '业务账号'),
    el('p', { className: 'ad-hint' }, '业务人员忘记口令或被锁定时办理；每次办理都记入操作日志。管理员账号请发起管理事项。'),
    el('div', { className: 'ad-form' }, field('账号', account), el('div', { className: 'ad-actions' },
      button('重置口令', () => run(async () => {
        const told = await ask('POST', path('password-reset'));
        notes.tell(`账号 ${account.value.trim()} 的新口令（只显示这一次）：`, el('code', { className: 'ad-secret' }, told.password));
      })),
      button('解除锁定', () => run(async () => {
        await ask('POST', path('release'));
        notes.tell(`账号 ${account.value.trim()} 已解除锁定。`);
      })))));
}
