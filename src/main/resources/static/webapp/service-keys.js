/*
 * 接口密钥: keys of programs, listed, made and revoked by the security administrator. A key is shown once, when it is made; it stands in
 * this page only until the next one is made or the page is left.
 */
import { address, send } from 'zhenggai/server';
import { dateText, el, freshId, messages, moment } from 'zhenggai/ui';

const STATES = { WORKS: '有效', EXPIRED: '已到期', REVOKED: '已停用', ACCOUNT_CLOSED: '账号不可用' };
const USUAL_DAYS = 90;

const button = (words, action, main) =>
  el('button', { type: 'button', className: main ? 'sk-button sk-button-main' : 'sk-button', onclick: action }, words);

function field(label, control, hint) {
  control.id = freshId('key');
  return el('div', { className: 'sk-field' }, el('label', { htmlFor: control.id }, label), control,
    hint ? el('span', { className: 'sk-hint' }, hint) : null);
}

/** The key itself, to be taken along now. */
function shown(made) {
  const text = el('input', { type: 'text', readOnly: true, value: made.secret, onfocus: () => text.select() });
  const copied = el('span', { role: 'status', className: 'sk-hint' });
  const copy = async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(made.secret);
      copied.textContent = '已复制。';
    } catch (refused) {
      copied.textContent = '浏览器不允许自动复制，密钥已选中，请按 Ctrl+C。';
    }
  };
  return el('div', { className: 'sk-made' },
    el('p', {}, `密钥“${made.key.name}”已创建。请立即交给使用它的程序并妥善保管：关闭后不再显示，系统也不保存。`),
    field('密钥', text), el('div', { className: 'sk-actions' }, button('复制', copy), copied));
}

function form(view, make, leave) {
  const name = el('input', { type: 'text', maxLength: 100, required: true });
  const account = el('select', {}, el('option', { value: '' }, '请选择'),
    view.accounts.map(one => el('option', { value: one.id }, `${one.name}（${one.id}）`)));
  const days = el('input', { type: 'number', min: 1, max: view.longestDays, value: Math.min(USUAL_DAYS, view.longestDays) });
  const boxes = view.scopes.map(scope => ({ scope, box: el('input', { type: 'checkbox', id: freshId('scope') }) }));
  const scopes = el('fieldset', { className: 'sk-scopes' }, el('legend', {}, '使用范围'),
    boxes.map(({ scope, box }) => el('span', { className: 'sk-tick' }, box, el('label', { htmlFor: box.id }, scope.name))));
  const order = () => make({
    name: name.value, account: account.value || null, days: days.value === '' ? null : Number(days.value),
    scopes: boxes.filter(one => one.box.checked).map(one => one.scope.id)
  });
  return el('div', { className: 'sk-form', role: 'group', 'aria-label': '新建接口密钥' },
    field('名称', name, '写明用它的系统'), field('账号', account, '密钥的权限不超过这个账号'),
    field('有效期（天）', days, `最长${view.longestDays}天`), scopes,
    el('div', { className: 'sk-actions' }, button('创建', order, true), button('取消', leave)));
}

function row(key, names, revoke) {
  const cells = [
    el('span', {}, key.name, el('br'), el('span', { className: 'sk-hint' }, key.id)), `${key.accountName}（${key.account}）`,
    key.scopes.map(id => names.get(id) || id).join('、'), dateText(key.expiresAt), moment(key.lastUsedAt) || '未使用',
    el('span', { className: key.state === 'WORKS' ? null : 'sk-dead' }, STATES[key.state] || key.state),
    key.revokedAt ? '' : button('停用', event => {
      const ask = event.currentTarget;
      if (ask.dataset.sure) {
        revoke(key);
      } else {
        ask.dataset.sure = 'true';
        ask.textContent = '确认停用';
        ask.setAttribute('aria-label', `确认停用“${key.name}”`);
      }
    })
  ];
  return el('tr', {}, cells.map(cell => el('td', {}, cell)));
}

function table(view, revoke) {
  const names = new Map(view.scopes.map(scope => [scope.id, scope.name]));
  return view.keys.length === 0 ? el('p', { className: 'sk-hint' }, '还没有接口密钥。') : el('table', { className: 'sk-table' },
    el('thead', {}, el('tr', {}, ['名称', '账号', '使用范围', '有效至', '最近使用', '状态', '操作'].map(head => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, view.keys.map(key => row(key, names, revoke))));
}

function dressed() {
  const sheet = address('webapp/service-keys.css');
  if (![...document.styleSheets].some(one => one.href === sheet) && !document.querySelector(`link[href="${sheet}"]`)) {
    document.head.append(el('link', { rel: 'stylesheet', href: sheet }));
  }
}

/** Draws the section into the element, which it takes for itself. */
export async function drawServiceKeys(element) {
  dressed();
  const told = messages('sk');
  const once = el('div', {});
  const open = el('div', {});
  const list = el('div', {});
  const heading = freshId('keys');
  element.replaceChildren(el('section', { className: 'sk-section', 'aria-labelledby': heading },
    el('h2', { id: heading }, '接口密钥', button('新建密钥', () => begin())),
    el('p', { className: 'sk-hint' }, '程序用接口密钥调用接口：权限不超过所属账号，也不超出使用范围；到期、停用或账号停用后立即失效。管理员账号不能有密钥。'),
    told.element, once, open, list));
  let view;

  async function draw() {
    view = await send('GET', 'service-keys');
    list.replaceChildren(table(view, revoke));
  }

  function begin() {
    if (view) {
      told.clear();
      once.replaceChildren();
      open.replaceChildren(form(view, make, () => open.replaceChildren()));
      open.querySelector('input').focus();
    }
  }

  async function attempt(act) {
    try {
      await act();
    } catch (refusal) {
      told.warn(refusal.message);
    }
  }

  const make = order => attempt(async () => {
    const made = await send('POST', 'service-keys', {}, order);
    told.clear();
    open.replaceChildren();
    once.replaceChildren(shown(made));
    once.querySelector('input').focus();
    await draw();
  });

  const revoke = key => attempt(async () => {
    await send('DELETE', `service-keys/${key.id}`);
    once.replaceChildren();
    told.tell(`密钥“${key.name}”已停用。`);
    await draw();
  });

  await attempt(draw);
}
