/*
 * 接口密钥: keys of programs, listed, made and revoked by the security administrator. A key is shown once, when it is made; it stands in
 * this page only until the next one is made or the page is left.
 */
import { send } from 'zhenggai/server';
import { ask, button, choice, el, field, hint, messages, table, ticks } from 'zhenggai/ui';
import { dateText, moment } from 'zhenggai/words';

const STATES = { WORKS: '有效', EXPIRED: '已到期', REVOKED: '已停用', ACCOUNT_CLOSED: '账号不可用' };
const USUAL_DAYS = 90;

/** The key itself, to be taken along now. */
function shown(made) {
  const text = el('input', { type: 'text', readOnly: true, value: made.secret, onfocus: () => text.select() });
  const copied = el('span', { role: 'status', className: 'zu-hint' });
  const copy = async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(made.secret);
      copied.textContent = '已复制。';
    } catch (refused) {
      copied.textContent = '浏览器不允许自动复制，密钥已选中，请按 Ctrl+C。';
    }
  };
  return el('div', { className: 'zu-note zu-note-warn' },
    el('p', {}, `密钥“${made.key.name}”已创建。请立即交给使用它的程序并妥善保管：关闭后不再显示，系统也不保存。`),
    field('密钥', text, { kind: 'wide' }), el('div', { className: 'zu-actions' }, button('复制', copy), copied));
}

function form(view, make, leave) {
  const name = el('input', { type: 'text', maxLength: 100, required: true });
  const account = choice(view.accounts.map(one => ({ id: one.id, name: `${one.name}（${one.id}）` })), '', '请选择');
  const days = el('input', { type: 'number', min: 1, max: view.longestDays, value: Math.min(USUAL_DAYS, view.longestDays) });
  const scopes = ticks('使用范围', view.scopes);
  const order = () => make({
    name: name.value, account: account.value || null, days: days.value === '' ? null : Number(days.value), scopes: scopes.chosen()
  });
  return el('div', { className: 'zu-form', role: 'group', 'aria-label': '新建接口密钥' },
    field('名称', name, { hint: '写明用它的系统' }), field('账号', account, { hint: '密钥的权限不超过这个账号' }),
    field('有效期（天）', days, { hint: `最长${view.longestDays}天` }), scopes,
    el('div', { className: 'zu-actions' }, button('创建', order, 'main'), button('取消', leave)));
}

const row = (key, names, revoke) => [
  el('span', {}, key.name, el('br'), el('span', { className: 'zu-hint' }, key.id)), `${key.accountName}（${key.account}）`,
  key.scopes.map(id => names.get(id) || id).join('、'), dateText(key.expiresAt), moment(key.lastUsedAt) || '未使用',
  el('span', { className: key.state === 'WORKS' ? null : 'zu-bad' }, STATES[key.state] || key.state),
  key.revokedAt ? '' : button('停用', () => ask(`停用密钥“${key.name}”？使用它的程序立即不能调用接口。`, () => revoke(key), '确认停用'))
];

function keyTable(view, revoke) {
  const names = new Map(view.scopes.map(scope => [scope.id, scope.name]));
  return table({ kind: 'stack', heads: ['名称', '账号', '使用范围', '有效至', '最近使用', '状态', '操作'], none: '还没有接口密钥。',
    rows: view.keys.map(key => row(key, names, revoke)) });
}

/** Draws the section into the element, which it takes for itself. */
export async function drawServiceKeys(element) {
  const told = messages();
  const once = el('div', {});
  const open = el('div', {});
  const list = el('div', {});
  const begin = button('新建密钥', () => {
    told.clear();
    once.replaceChildren();
    open.replaceChildren(form(view, make, () => open.replaceChildren()));
    open.querySelector('input').focus();
  }, '', { disabled: true });
  element.replaceChildren(el('section', { className: 'zu-panel', 'aria-label': '接口密钥' },
    el('div', { className: 'zu-head' }, el('h2', {}, '接口密钥'), begin),
    hint('程序用接口密钥调用接口：权限不超过所属账号，也不超出使用范围；到期、停用或账号停用后立即失效。管理员账号不能有密钥。'),
    told.element, once, open, list));
  let view;

  async function draw() {
    view = await send('GET', 'service-keys');
    list.replaceChildren(keyTable(view, revoke));
    begin.disabled = false;
  }

  const make = order => told.attempt(async () => {
    const made = await send('POST', 'service-keys', {}, order);
    told.clear();
    open.replaceChildren();
    once.replaceChildren(shown(made));
    once.querySelector('input').focus();
    await draw();
  });

  const revoke = key => told.attempt(async () => {
    await send('DELETE', `service-keys/${key.id}`);
    once.replaceChildren();
    told.tell(`密钥“${key.name}”已停用。`);
    await draw();
  });

  await told.attempt(draw);
}
