/*
 * While the first hour is not over, its administrators find the way back to it from every application. The server says by a cookie whom
 * it concerns (OpeningGuide); nobody else is asked or told anything.
 */
import { el } from 'zhenggai/ui';

const english = document.documentElement.lang === 'en';
const root = new URL('..', import.meta.url).pathname;

if (document.cookie.split('; ').includes('zhenggai-opening=1')) {
  const note = el('aside', { className: 'zg-opening', 'aria-label': english ? 'First hour' : '首次启用' },
    el('span', {}, english ? 'The first hour is not over.' : '首次启用还没有完成。'), el('a', { href: `${root}opening` }, english ? 'Go on' : '继续办理'),
    el('button', { type: 'button', 'aria-label': english ? 'Hide' : '暂不显示', onclick: () => note.remove() }, '×'));
  document.body.append(note);
}
