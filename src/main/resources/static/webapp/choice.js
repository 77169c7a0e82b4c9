/*
 * The choice between 中文 and English in the account's menu (the log-in page has its own); loaded by every application as a custom script.
 * A cookie keeps it, for the server must know the language before it sends the page (PageLanguage).
 */
import { el } from 'zhenggai/ui';

const COOKIE = 'zhenggai-language';
const YEAR_SECONDS = 31536000;
const other = document.documentElement.lang === 'en' ? { tag: 'zh-CN', name: '中文' } : { tag: 'en', name: 'English' };
const root = new URL('..', import.meta.url).pathname;

function choose(event) {
  event.preventDefault();
  document.cookie = `${COOKIE}=${other.tag}; path=${root}; max-age=${YEAR_SECONDS}; samesite=lax`;
  window.location.reload();
}

/** The pages are drawn anew when somebody logs in or out. */
function place() {
  const logout = document.querySelector('[cam-widget-header] .account .logout');
  if (logout && !logout.parentElement.querySelector('.zg-language-item')) {
    logout.before(el('li', { className: 'zg-language-item' }, el('a', { href: '', lang: other.tag, onclick: choose }, other.name)));
  }
}

new MutationObserver(place).observe(document.documentElement, { subtree: true, childList: true });
place();
