/*
 * 站内消息: a bell with the number of unread messages beside the account, in Tasklist and Cockpit. It shows what waits to be read, by case;
 * what was read, and what is about tasks that have ended, stands among all messages. Loaded as a custom script. It asks politely: only
 * while somebody looks at the page, at the interval the server names, never in step with the neighbours, and more and more seldom while
 * the server does not answer.
 */
import { el } from 'zhenggai/ui';
import { address as toOurs, send } from 'zhenggai/server';
import { sinceText } from 'zhenggai/words';

const FIRST_PAUSE = 60;
const LONGEST_PAUSE = 600;
const PAGE_SIZE = 20;
const CASES = 10;

const app = path => toOurs(`camunda/app/${path}`);
const inCockpit = window.location.pathname.includes('/app/cockpit/');

let bell = null;
let pause = FIRST_PAUSE;
let failures = 0;
let timer = 0;
let unread = 0;

function show(count) {
  unread = count;
  if (bell) {
    bell.count.textContent = count > 99 ? '99+' : String(count);
    bell.count.hidden = count === 0;
    bell.button.setAttribute('aria-label', count === 0 ? '站内消息，没有未读' : `站内消息，${count}条未读`);
    bell.button.title = bell.button.getAttribute('aria-label');
    bell.all.disabled = count === 0;
  }
}

function later() {
  clearTimeout(timer);
  const seconds = Math.min(pause * 2 ** failures, LONGEST_PAUSE);
  timer = setTimeout(look, seconds * 1000 * (0.9 + Math.random() * 0.2));
}

async function look() {
  if (!bell || document.visibilityState !== 'visible') {
    return; // coming back to the page asks anew
  }
  try {
    const answer = await send('GET', 'inbox/unread');
    pause = answer.pollSeconds;
    failures = 0;
    show(answer.unread);
  } catch (unreachable) {
    failures += 1;
  }
  later();
}

function address(entry) {
  if (entry.taskId) {
    return { href: app(`tasklist/default/#/?task=${encodeURIComponent(entry.taskId)}`), words: '打开任务' };
  }
  return inCockpit && entry.instanceId
    ? { href: app(`cockpit/default/#/process-instance/${encodeURIComponent(entry.instanceId)}/runtime`), words: '查看案件流程' } : null;
}

function row(entry) {
  const text = el('div', { class: 'zg-text', hidden: true });
  const link = address(entry);
  const item = el('li', { class: `zg-item${entry.read ? '' : ' zg-unread'}` });
  const mark = async () => {
    if (item.classList.contains('zg-unread')) {
      item.classList.remove('zg-unread');
      state.textContent = '';
      try {
        show((await send('POST', `inbox/${encodeURIComponent(entry.id)}/read`)).unread);
      } catch (refused) {
        item.classList.add('zg-unread');
      }
    }
  };
  text.append(el('p', { class: 'zg-body' }, entry.body));
  if (entry.letterId) {
    text.append(el('a', { href: toOurs(`api/letters/${encodeURIComponent(entry.letterId)}/preview`), class: 'zg-open', target: '_blank',
      rel: 'noopener', onclick: () => mark() }, '查看文书'));
  }
  if (link) {
    text.append(el('a', { href: link.href, class: 'zg-open', onclick: () => { mark(); close(); } }, link.words));
  } else if (entry.settled) {
    text.append(el('span', { class: 'zg-done' }, '任务已办结'));
  }
  const state = el('span', { class: 'sr-only' }, entry.read ? '' : '未读');
  const head = el('button', { type: 'button', class: 'zg-head', 'aria-expanded': 'false', onclick: () => {
    text.hidden = !text.hidden;
    head.setAttribute('aria-expanded', String(!text.hidden));
    mark();
  } }, state, el('span', { class: 'zg-title' }, entry.title),
  el('span', { class: 'zg-meta' }, `${entry.kindName}　${sinceText(entry.createdAt)}`));
  item.append(head, text);
  return item;
}

/** What waits to be read of one case under its name. */
const about = group => el('li', { class: 'zg-group' }, el('h3', { class: 'zg-case' },
  group.caseNumber ? `${group.caseNumber}　${group.title}` : '其他', el('span', { class: 'zg-meta' }, `　${group.total}条未读`)),
el('ul', { class: 'zg-list' }, group.items.map(row)), group.total > group.items.length
  && el('p', { class: 'zg-note' }, `另有${group.total - group.items.length}条较早的未读消息，见全部消息。`));

async function load(page) {
  const all = bell.whole;
  try {
    const answer = await send('GET', all ? 'inbox' : 'inbox/cases', all ? { size: PAGE_SIZE, page } : { size: CASES, page });
    if (all !== bell.whole) {
      return;
    }
    show(answer.unread);
    if (page === 0) {
      bell.list.replaceChildren();
    }
    bell.list.append(...answer.items.map(all ? row : about));
    bell.note.textContent = answer.total > 0 ? '' : all ? '还没有消息。' : '没有未读消息。';
    bell.more.hidden = (page + 1) * (all ? PAGE_SIZE : CASES) >= answer.total;
    bell.more.onclick = () => load(page + 1);
  } catch (unreachable) {
    bell.note.textContent = '消息暂时无法读取，请稍后重试。';
  }
}

/** Reads anew: what waits by case, or all there ever was. */
function fill(whole) {
  bell.whole = whole;
  bell.other.textContent = whole ? '只看未读' : '全部消息';
  bell.note.textContent = '正在读取…';
  bell.list.replaceChildren(); // what was read before must not change under somebody's hand
  bell.more.hidden = true;
  load(0);
}

function close() {
  if (bell && !bell.panel.hidden) {
    bell.panel.hidden = true;
    bell.button.setAttribute('aria-expanded', 'false');
    bell.button.focus();
  }
}

function toggle() {
  if (!bell.panel.hidden) {
    close();
    return;
  }
  bell.panel.hidden = false;
  bell.button.setAttribute('aria-expanded', 'true');
  bell.panel.focus();
  fill(false);
}

async function readAll() {
  try {
    show((await send('POST', 'inbox/read-all')).unread);
    bell.list.querySelectorAll('.zg-unread').forEach(item => item.classList.remove('zg-unread'));
    bell.list.querySelectorAll('.sr-only').forEach(word => { word.textContent = ''; });
  } catch (refused) {
    bell.note.textContent = '未能标记，请稍后重试。';
  }
}

function make() {
  const count = el('span', { class: 'zg-count', 'aria-hidden': 'true', hidden: true });
  const button = el('button', { type: 'button', class: 'zg-bell-button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false',
    'aria-controls': 'zg-inbox', onclick: toggle }, el('span', { class: 'glyphicon glyphicon-bell', 'aria-hidden': 'true' }), count);
  const all = el('button', { type: 'button', class: 'zg-all', onclick: readAll }, '全部标为已读');
  const other = el('button', { type: 'button', class: 'zg-all', onclick: () => fill(!bell.whole) }, '全部消息');
  const list = el('ul', { class: 'zg-list' });
  const note = el('p', { class: 'zg-note', role: 'status' });
  const more = el('button', { type: 'button', class: 'zg-more', hidden: true }, '更早的消息');
  const panel = el('div', { id: 'zg-inbox', class: 'zg-panel', role: 'dialog', 'aria-label': '站内消息', tabindex: '-1', hidden: true },
    el('div', { class: 'zg-panel-head' }, el('strong', {}, '站内消息'), el('span', {}, other, ' ', all)), note, list, more);
  panel.addEventListener('keydown', event => event.key === 'Escape' && close());
  return { button, count, panel, all, other, whole: false, list, note, more, item: el('li', { class: 'zg-bell' }, button, panel) };
}

/** The header is drawn anew when somebody logs in or out; the bell belongs to whoever is logged in. */
function place() {
  const account = document.querySelector('[cam-widget-header] li.account, [cam-widget-header] .account');
  if (account && !(bell && bell.item.isConnected)) {
    bell = make();
    account.before(bell.item);
    show(0);
    failures = 0;
    look();
  } else if (!account && bell) {
    bell.item.remove();
    bell = null;
    clearTimeout(timer);
  }
}

document.addEventListener('click', event => {
  if (bell && !bell.panel.hidden && !bell.item.contains(event.target) && event.target.isConnected) {
    bell.panel.hidden = true;
    bell.button.setAttribute('aria-expanded', 'false');
  }
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
new MutationObserver(place).observe(document.documentElement, { subtree: true, childList: true });
place();
