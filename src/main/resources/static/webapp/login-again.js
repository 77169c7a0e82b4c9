/*
 * The session is over while somebody works: the password is asked for on the spot, and what was under way goes on. Nothing that was
 * typed is lost, because nothing is drawn anew. Who logs in with more than a password does so in another window and comes back.
 */
import { address, headers } from 'zhenggai/server';
import { button, dialog, el, field, note } from 'zhenggai/ui';
import { loginBy, plainFetch } from './transport.js';

const app = /\/app\/([\w-]+)\//.exec(window.location.pathname)?.[1];
const english = document.documentElement.lang === 'en';
const auth = 'camunda/api/admin/auth/user/default';
let account = null;

/** Any page of the application: its answer brings the session's token along. */
const freshToken = () => plainFetch(window.location.pathname, { credentials: 'same-origin', cache: 'no-store' });

/** Who is logged in, null for nobody. */
async function present() {
  const answer = await plainFetch(address(auth), { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  return answer.ok ? (await answer.json()).userId || null : null;
}

/** Logs in; throws what is to be said. */
async function enter(password) {
  await freshToken();
  const answer = await plainFetch(address(`${auth}/login/${app}`), {
    method: 'POST',
    credentials: 'same-origin',
    headers: headers('POST'),
    body: new URLSearchParams({ username: account, password })
  });
  if (!answer.ok) {
    const told = await answer.json().catch(() => ({}));
    throw new Error(told.message || '没有登录成功，请稍后重试。');
  }
  await freshToken();
}

/** Another one has logged in meanwhile: what stands here is not his. */
function checkSame(user) {
  if (user !== account) {
    window.location.reload();
  }
}

function ask() {
  return new Promise(resolve => {
    if (!account || document.querySelector('.form-signin')) {
      return; // nobody was logged in: the log-in page is on its way
    }
    const password = el('input', { type: 'password', autocomplete: 'current-password', autofocus: true,
      onkeydown: event => event.key === 'Enter' && here() });
    const wrong = el('div', {});
    let open = null;
    const attempt = async act => {
      const buttons = open.querySelectorAll('button');
      buttons.forEach(one => { one.disabled = true; });
      try {
        await act();
        open.close('done');
        resolve();
      } catch (refusal) {
        wrong.replaceChildren(note('bad', refusal instanceof TypeError ? '网络已断开，请在网络恢复后重试。' : refusal.message));
        buttons.forEach(one => { one.disabled = false; });
        password.select();
        password.focus();
      }
    };
    const here = () => attempt(() => enter(password.value));
    const there = () => attempt(async () => {
      const user = await present();
      if (!user) {
        throw new Error('还没有登录，请先在新窗口登录。');
      }
      checkSame(user);
      await freshToken();
    });
    const form = el('form', { onsubmit: event => event.preventDefault() },
      el('input', { type: 'text', autocomplete: 'username', value: account, hidden: true }), field(`${account}的口令`, password));
    open = dialog('登录已失效', [el('p', {}, '离开时间较长，或账号有变动，需要重新登录。已填写的内容都在，登录后接着办理。'), form, wrong,
      el('p', { className: 'zu-hint' }, '使用动态验证码或统一身份认证的，请',
        el('a', { href: `${address('login')}`, target: '_blank', rel: 'noopener' }, '在新窗口登录'), '，再点“已在新窗口登录”。')],
    () => [button('已在新窗口登录', there), button('登录', here, 'main')]);
    open.addEventListener('cancel', event => event.preventDefault());
  });
}

function begin($rootScope) {
  const remember = () => {
    account = $rootScope.authentication?.name || account;
  };
  $rootScope.$watch('authentication', remember);
}

if (!english && window.angular && app) {
  window.angular.module('cam.commons.util').run(['$rootScope', begin]);
  loginBy(ask);
}
