/*
 * Who is found: a line for each account, page by page.
 */
import { button, el, hint, pager, table } from 'zhenggai/ui';
import { stateText } from './state.js';

const line = (account, open) => [account.id, account.name, account.unitName, account.roles.map(role => role.name).join('、'),
  stateText(account),
  account.logins.length ? `${account.logins.length}处` : '', button('办理', () => open(account.id), '', { 'aria-label': `办理 ${account.id}` })];

export function accountTable(found, open, turn) {
  const { items, page, size, total } = found;
  if (items.length === 0) {
    return hint('没有符合条件的账号。');
  }
  const rows = items.map(account => (account.active ? line(account, open)
    : el('tr', { className: 'am-gone' }, line(account, open).map(cell => el('td', {}, cell)))));
  return el('div', {}, table({ kind: 'stack', heads: ['账号', '姓名', '单位', '岗位', '状态', '登录', '操作'], rows }),
    pager({ page, pages: Math.ceil(total / size), open: turn, words: `第${page * size + 1}至${page * size + items.length}个，共${total}个` }));
}
