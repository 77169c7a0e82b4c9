/*
 * One account: what it is, where it is logged in, and what may be done with it. What cannot be taken back is asked about once more.
 */
import { ask, button, el, facts, hint } from 'zhenggai/ui';
import { dateText, moment } from 'zhenggai/words';
import { accountForm } from './form.js';
import { send } from './server.js';
import { stateText } from './state.js';

/** A password that is shown this once. */
export const handed = answer => ['请把口令当面或以安全方式交给本人，本人首次登录时须改为自己的口令。账号 ', el('strong', {}, answer.id), '，口令 ',
  el('code', { className: 'zu-secret' }, answer.password), '（只显示这一次）'];

const about = account => facts([['账号', account.id], ['姓名', account.name], ['单位', account.unitName],
  ['岗位', account.roles.map(role => role.name).join('、')], ['状态', stateText(account)],
  ['口令设置于', moment(account.passwordSetAt) || '尚未设置'],
  ['错误尝试', account.failures ? `${account.failures}次，最近一次${moment(account.lastFailedAt)}` : '无']]);

function logins(account) {
  return account.logins.length === 0 ? null : el('div', {}, el('h3', {}, '登录中的设备'), el('ul', {},
    account.logins.map(login => el('li', {}, `${login.address}，${moment(login.since)}登录，最近使用${moment(login.lastSeen)}`))));
}

/** What must not be lost when somebody leaves: how much, not what it is about. */
function holdings({ holds }) {
  const said = [
    ...holds.tasks.map(one => `${one.task}${one.count > 1 ? `${one.count}项` : ''}${one.due ? `，最早${dateText(one.due)}到期` : ''}`),
    ...holds.alone.map(post => `是${post}唯一的在用人员，离开后这个岗位的任务无人可办`), ...holds.substitutions];
  return el('div', {}, el('h3', {}, '手中的工作（停用、调离前请安排）'),
    said.length === 0 ? hint('手中没有任务，岗位另有人员，没有代办。') : el('ul', {}, said.map(words => el('li', {}, words))));
}

/** Shows the account in the place. @param done tells what was done and draws the list anew; bad tells what was refused */
export function showAccount(place, account, choices, done, bad) {
  const question = el('div', {});
  const change = (method, path, words) => async () => {
    try {
      const answer = await send(method, `${account.id}${path}`);
      done(answer && answer.password ? [...words, el('br'), ...handed(answer)] : words, account.id);
    } catch (refusal) {
      bad(refusal.message);
    }
  };
  const sure = (words, act) => () => ask(words, act);
  const edit = () => {
    const form = accountForm(choices, account, async filled => {
      try {
        await send('PUT', account.id, filled);
        done(['账号已修改，本人须重新登录。'], account.id);
      } catch (refusal) {
        bad(refusal.message);
        throw refusal;
      }
    }, () => question.replaceChildren());
    question.replaceChildren(form.element);
    form.focus();
  };
  const actions = account.administrator ? [hint('管理员账号须由两名管理员共同办理，请在 Tasklist 中发起“管理事项”。')]
    : account.active ? [
      button('修改姓名、单位、岗位', edit),
      button('重置口令', sure(`重置${account.id}的口令？现在的口令立即失效，全部登录结束。`, change('POST', '/password-reset', ['口令已重置。']))),
      account.failures || account.blockedUntil ? button('解除登录延时', change('POST', '/release', ['登录延时已解除。'])) : null,
      account.secondFactor ? button('移除动态验证码', sure(`移除${account.id}的动态验证码？仅在本人手机和备用码都丢失、并核实本人身份后办理。`,
        change('DELETE', '/second-factor', ['动态验证码已移除，本人可以重新启用。']))) : null,
      account.logins.length ? button('结束全部登录', change('DELETE', '/logins', ['全部登录已结束。'])) : null,
      button('停用', sure(`停用${account.id}？本人立即不能登录；办理过的记录保留。`, change('POST', '/retire', ['账号已停用。'])), 'danger')
    ] : [button('恢复使用', sure(`恢复${account.id}？将生成新口令。`, change('POST', '/return', ['账号已恢复。'])))];
  place.replaceChildren(el('section', { className: 'zu-panel', 'aria-label': `账号${account.id}`, tabIndex: -1 },
    el('h2', {}, `${account.name}（${account.id}）`), about(account), account.holds && holdings(account), logins(account),
    el('div', { className: 'zu-actions' }, actions), question));
}
