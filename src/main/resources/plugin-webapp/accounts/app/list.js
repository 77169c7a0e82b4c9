/*
 * Who is found: a line for each account, page by page.
 */
import { button, el, moment } from './dom.js';

const HEADS = ['账号', '姓名', '单位', '岗位', '状态', '登录', ''];

export function stateText(account) {
  const words = [];
  if (!account.active) {
    words.push('已停用');
  } else if (account.blockedUntil) {
    words.push(`登录延时至${moment(account.blockedUntil).slice(-5)}`);
  } else if (account.mustChange) {
    words.push('待修改口令');
  } else {
    words.push('正常');
  }
  if (account.secondFactor) {
    words.push('动态验证码');
  }
  if (account.administrator) {
    words.push('管理员');
  }
  return words.join('，');
}

export function accountTable(page, open, turn) {
  if (page.items.length === 0) {
    return el('p', { className: 'am-hint' }, '没有符合条件的账号。');
  }
  const first = page.page * page.size;
  const last = first + page.items.length;
  return el('div', {}, el('div', { className: 'am-lines' }, el('table', { className: 'am-table' },
    el('thead', {}, el('tr', {}, HEADS.map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, page.items.map(account => el('tr', { className: account.active ? '' : 'am-gone' },
      [account.id, account.name, account.unitName, account.roles.map(role => role.name).join('、'), stateText(account),
        account.logins.length ? `${account.logins.length}处` : ''].map(cell => el('td', {}, cell)),
      el('td', {}, el('button', { type: 'button', className: 'am-button', 'aria-label': `办理 ${account.id}`, onclick: () => open(account.id) },
        '办理'))))))),
  el('div', { className: 'am-actions', role: 'group', 'aria-label': '翻页' },
    el('span', { className: 'am-hint' }, `第${first + 1}至${last}个，共${page.total}个`),
    page.page > 0 ? button('上一页', () => turn(page.page - 1)) : null,
    last < page.total ? button('下一页', () => turn(page.page + 1)) : null));
}
