/*
 * The page of the desk: what is open in groups, the most urgent first, what was done, what was begun, and a search over all of it.
 */
import { returnPart } from 'zhenggai/taking-back';
import { button, el, field, hint, messages, note, pager } from 'zhenggai/ui';
import { numberText } from 'zhenggai/words';
import { copyLine, taskCard, workLine } from './card.js';
import { desk } from './server.js';

const TRAYS = [['OPEN', '待办'], ['DONE', '已办'], ['BEGUN', '我发起的'], ['COPIES', '抄送我的']];
const STALE_MILLIS = 60000;

/** Kept while one works on a task, so that the way back leads where one was. */
let asked = { tray: 'OPEN', group: '', q: '', page: 0 };
let shown = null;

const counted = (words, count) => `${words} ${numberText(count)}`;

function pages(total, page) {
  const all = Math.ceil(total / page);
  return all > 1 ? pager({ page: asked.page, pages: all, open: to => ask({ page: to }) }) : null;
}

function groups(open) {
  const all = open.groups.reduce((sum, group) => sum + group.tasks, 0);
  const choice = (code, words, count) => button(counted(words, count), () => ask({ group: code }), 'small',
    { 'aria-pressed': String(asked.group === code), disabled: count === 0 && asked.group !== code, 'data-group': code });
  return el('div', { className: 'wd-groups', role: 'group', 'aria-label': '分组' }, choice('', '全部', all),
    open.groups.map(group => choice(group.group, group.name, group.tasks)));
}

/** The rest of a group, a page at a time, below what is shown. */
function more(group, list, step, message) {
  const question = asked;
  let page = 0;
  const key = button('更多', () => message.attempt(async () => {
    const { open } = await desk({ ...question, group: group.group, page: page + 1 });
    page += 1;
    const there = new Set([...list.children].map(card => card.dataset.task));
    const added = open.cards.filter(card => !there.has(card.taskId)).map(card => taskCard(card, message));
    list.append(...added);
    key.hidden = (page + 1) * step >= open.total;
    added[0]?.querySelector('a').focus();
  }), 'small', { 'aria-label': `更多${group.name}任务`, hidden: group.tasks <= step });
  return key;
}

function cards(open, step, message) {
  return open.groups.map(group => [group, open.cards.filter(card => card.group === group.group)]).filter(([, some]) => some.length > 0)
    .map(([group, some]) => {
      const list = el('ol', { className: 'wd-cards' }, some.map(card => taskCard(card, message)));
      return el('section', { 'aria-label': group.name }, el('h2', { className: `wd-title wd-${group.group}` },
        counted(group.name, group.tasks)), list, more(group, list, step, message));
    });
}

const works = (found, none) => (found.total === 0 ? hint(none) : el('ol', { className: 'wd-cards' }, found.items.map(workLine)));

function openTray(answer, message) {
  const { open, done } = answer;
  const none = asked.q ? '待办中没有找到。' : '没有待办任务。';
  return [groups(open), open.total === 0 ? hint(none) : cards(open, answer.groupPage, message),
    done && el('section', { 'aria-label': '已办' }, el('h2', { className: 'wd-title' }, counted('已办', done.total)),
      works(done, '已办中没有找到。'), done.total > done.items.length && button('查看全部', () => ask({ tray: 'DONE', page: 0 }), 'small'))];
}

function copiesTray(found, page) {
  return [found.total === 0 ? hint(asked.q ? '没有找到。' : '没有抄送给您的案件。') : el('ol', { className: 'wd-cards' },
    found.items.map(one => copyLine(one, draw))), pages(found.total, page)];
}

function content(answer, message) {
  if (asked.tray === 'OPEN') {
    return openTray(answer, message);
  }
  if (asked.tray === 'COPIES') {
    return copiesTray(answer.copies, answer.page);
  }
  const found = answer.done || answer.begun;
  const none = asked.q ? '没有找到。' : asked.tray === 'DONE' ? `最近${answer.doneDays}天没有办理过任务。` : '您还没有发起过流程。';
  return [asked.tray === 'DONE' && !asked.q && hint(`最近${answer.doneDays}天；更早的请检索。`), works(found, none), pages(found.total, answer.page)];
}

async function draw() {
  const here = shown;
  const question = asked; // a slow answer to what was asked before is nobody's any more
  const current = () => shown === here && asked === question;
  here.list.setAttribute('aria-busy', 'true');
  try {
    const [answer, returns] = await Promise.all([desk(question), question.tray === 'DONE' && !question.q && question.page === 0 ? returnPart() : null]);
    if (current()) {
      here.at = Date.now();
      here.list.replaceChildren(...el('div', {}, returns, content(answer, here.message)).childNodes);
      here.trays.forEach(tray => tray.setAttribute('aria-pressed', String(tray.dataset.tray === asked.tray)));
      if (answer.open && !asked.q) {
        here.trays[0].textContent = counted('待办', answer.open.groups.reduce((sum, group) => sum + group.tasks, 0));
      }
      here.trays[3].textContent = answer.unreadCopies > 0 ? counted('抄送我的', answer.unreadCopies) : '抄送我的';
      here.status.textContent = asked.q ? `检索“${asked.q}”的结果` : '';
    }
  } catch (refusal) {
    if (current()) {
      here.list.replaceChildren(note('bad', refusal.message, ' ', button('重试', draw, 'small')));
    }
  }
  if (current()) {
    here.list.removeAttribute('aria-busy');
  }
}

function ask(change) {
  asked = { ...asked, ...change };
  shown.clear.hidden = !asked.q;
  shown.message.clear();
  draw();
}

/** Fills the page; asked again when one comes back to it. */
export function showDesk(place) {
  const input = el('input', { type: 'search', value: asked.q, maxLength: 50, autocomplete: 'off' });
  const clear = button('清除', () => { input.value = ''; ask({ q: '', page: 0 }); input.focus(); }, 'small', { hidden: !asked.q });
  const search = el('form', { className: 'wd-search', role: 'search', onsubmit: event => {
    event.preventDefault();
    ask({ q: input.value.trim(), group: '', page: 0 });
  } }, field('编号、标题、村、人员', input), button('检索', null, 'main', { type: 'submit' }), clear);
  const trays = TRAYS.map(([code, words]) => button(words, () => ask({ tray: code, group: '', page: 0 }), '',
    { 'data-tray': code, 'aria-pressed': String(asked.tray === code) }));
  const message = messages();
  const list = el('div', { className: 'wd-list' }, hint('正在读取…'));
  const status = el('p', { className: 'zu-hint', role: 'status' });
  shown = { list, message, trays, clear, status, at: 0 };
  place.replaceChildren(el('div', { className: 'wd-inner' },
    el('div', { className: 'wd-head' }, el('h1', {}, '我的工作台'), search),
    el('div', { className: 'wd-trays', role: 'group', 'aria-label': '列表' }, trays, el('a', { className: 'wd-engine', href: '#/' }, '任务列表（筛选器）')),
    message.element, status, list));
  draw();
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && shown?.list.isConnected && Date.now() - shown.at > STALE_MILLIS) {
    draw();
  }
});
