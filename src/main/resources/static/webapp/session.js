/*
 * The applications' own log-in form gives way to the front's page, which knows one-time passwords and new passwords; the account's menu
 * leads to 账号与安全. Loaded by every application as a custom script.
 */
import { el } from 'zhenggai/ui';

const root = new URL('..', import.meta.url).pathname;
const words = document.documentElement.lang === 'en' ? 'Account and security' : '账号与安全';
let leaving = false;

/** Where to come back to; the form's own address says nothing. */
function wanted() {
  const hash = window.location.hash;
  return window.location.pathname.slice(root.length - 1) + (hash.startsWith('#/login') ? '' : hash);
}

/** The pages are drawn anew when somebody logs in or out. */
function place() {
  if (!leaving && document.querySelector('.form-signin')) {
    leaving = true;
    window.location.assign(`${root}login?then=${encodeURIComponent(wanted())}`);
  }
  const logout = document.querySelector('[cam-widget-header] .account .logout');
  if (logout && !logout.parentElement.querySelector('.zg-account-item')) {
    logout.before(el('li', { className: 'zg-account-item' }, el('a', { href: `${root}account` }, words)));
  }
}

new MutationObserver(place).observe(document.documentElement, { subtree: true, childList: true });
place();
