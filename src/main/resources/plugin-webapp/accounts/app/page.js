/*
 * The page: search, the list, one account above it. Each act is sent at once, and what is shown comes from the server again.
 */
import { handed, showAccount } from './account.js';
import { button, choice, drawServiceKeys, el, field, messages, send } from './dom.js';
import { accountForm } from './form.js';
import { accountTable } from './list.js';

const SHOWN = [{ id: 'ACTIVE', name: '使用中' }, { id: 'BLOCKED', name: '登录延时中' }, { id: 'RETIRED', name: '已停用' }];
const WAIT_MILLIS = 300;

/** Shows the page. */
export async function showAccounts(root) {
  const notes = messages('am');
  const list = el('div', { 'aria-live': 'polite' });
  const one = el('div', {});
  const keys = el('div', {});
  const search = field('查找', el('input', { type: 'search', maxLength: 50, placeholder: '账号或姓名' }));
  const show = field('状态', choice(SHOWN, 'ACTIVE', '全部'));
  let choices;
  try {
    choices = await send('GET', 'choices');
  } catch (refusal) {
    notes.warn(refusal.message);
    root.append(notes.element);
    return;
  }
  const unit = field('单位', choice(choices.units, '', '所有单位'));
  let page = 0;

  async function draw() {
    try {
      const asked = { search: search.control.value, unit: unit.control.value, show: show.control.value, page };
      list.replaceChildren(accountTable(await send('GET', '', undefined, asked), open, turn));
    } catch (refusal) {
      notes.warn(refusal.message);
    }
  }

  function turn(to) {
    page = to;
    draw();
  }

  async function done(words, id) {
    notes.tell(...words);
    await draw();
    await place(id);
    root.scrollIntoView();
  }

  async function place(id) {
    showAccount(one, await send('GET', id), choices, done, words => {
      notes.warn(words);
      root.scrollIntoView();
    });
  }

  async function open(id) {
    notes.clear();
    try {
      await place(id);
      one.firstElementChild.focus();
      root.scrollIntoView();
    } catch (refusal) {
      notes.warn(refusal.message);
    }
  }

  function create() {
    notes.clear();
    const form = accountForm(choices, null, async filled => {
      try {
        const answer = await send('POST', '', filled);
        await done(['账号已新增。', el('br'), ...handed(answer)], answer.id);
      } catch (refusal) {
        notes.warn(refusal.message);
        throw refusal;
      }
    }, () => one.replaceChildren());
    one.replaceChildren(el('section', { className: 'am-section', 'aria-label': '新增账号' }, el('h2', {}, '新增账号'), form.element));
    root.scrollIntoView();
    form.focus();
  }

  let waiting;
  search.control.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => turn(0), WAIT_MILLIS);
  });
  [unit.control, show.control].forEach(control => control.addEventListener('change', () => turn(0)));
  root.append(el('h1', {}, '账号管理'),
    el('p', { className: 'am-hint' }, '业务人员的账号、单位和岗位。修改单位或岗位、重置口令、停用后，本人的登录立即结束。管理员账号须由两名管理员共同办理。'),
    notes.element, one,
    el('section', { className: 'am-section', 'aria-label': '账号列表' },
      el('div', { className: 'am-search', role: 'search' }, search.element, unit.element, show.element, button('新增账号', create, 'main')), list), keys);
  await Promise.all([draw(), drawServiceKeys(keys)]);
}
