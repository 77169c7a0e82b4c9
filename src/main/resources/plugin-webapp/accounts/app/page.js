/*
 * The page: search, the list, one account above it. Each act is sent at once, and what is shown comes from the server again.
 */
import { handed, showAccount } from './account.js';
import { button, choice, el, field, hint, section } from 'zhenggai/ui';
import { accountForm } from './form.js';
import { drawServiceKeys } from './keys.js';
import { accountTable } from './list.js';
import { handedOver, rosterForm } from './roster.js';
import { send } from './server.js';

const SHOWN = [{ id: 'ACTIVE', name: '使用中' }, { id: 'BLOCKED', name: '登录延时中' }, { id: 'RETIRED', name: '已停用' }];
const WAIT_MILLIS = 300;

/** Shows the page. */
export async function showAccounts(root, notes) {
  const list = el('div', { 'aria-live': 'polite' });
  const one = el('div', {});
  const keys = el('div', {});
  const search = field('查找', el('input', { type: 'search', maxLength: 50, placeholder: '账号或姓名' }));
  const show = field('状态', choice(SHOWN, 'ACTIVE', '全部'));
  const choices = await send('GET', 'choices');
  const unit = field('单位', choice(choices.units, '', '所有单位'));
  let page = 0;
  let latest = 0;

  /** A slow answer is not drawn over a later question. */
  const draw = () => notes.attempt(async () => {
    const mine = ++latest;
    const asked = { search: search.control.value, unit: unit.control.value, show: show.control.value, page };
    const found = await send('GET', '', undefined, asked);
    if (mine === latest) {
      list.replaceChildren(accountTable(found, open, turn));
    }
  });

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
    const [account, holds] = await Promise.all([send('GET', id), send('GET', `${id}/holdings`)]);
    showAccount(one, { ...account, holds }, choices, done, words => {
      notes.warn(words);
      root.scrollIntoView();
    });
  }

  function open(id) {
    notes.clear();
    return notes.attempt(async () => {
      await place(id);
      one.firstElementChild.focus();
      root.scrollIntoView();
    });
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
    one.replaceChildren(section('新增账号', form));
    root.scrollIntoView();
    form.focus();
  }

  function importList() {
    notes.clear();
    const leave = () => one.replaceChildren();
    one.replaceChildren(rosterForm(async taken => {
      one.replaceChildren(...(taken.handed.length > 0 ? [handedOver(taken, leave)] : []));
      notes.tell(`已导入：新增${taken.created}人，修改${taken.changed}人。`, taken.changed > 0 ? '修改了单位或岗位的，本人须重新登录。' : '');
      await draw();
      root.scrollIntoView();
    }, leave));
    one.querySelector('a').focus();
    root.scrollIntoView();
  }

  let waiting;
  search.control.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => turn(0), WAIT_MILLIS);
  });
  [unit.control, show.control].forEach(control => control.addEventListener('change', () => turn(0)));
  notes.element.before(el('h1', {}, '账号管理'),
    hint('业务人员的账号、单位和岗位。修改单位或岗位、重置口令、停用后，本人的登录立即结束。管理员账号须由两名管理员共同办理。'));
  root.append(one, el('section', { className: 'zu-panel', 'aria-label': '账号列表' }, el('div', { className: 'zu-form', role: 'search' },
    search, unit, show,
    el('div', { className: 'zu-actions' }, button('新增账号', create, 'main'), button('从Excel导入', importList))), list), keys);
  await Promise.all([draw(), drawServiceKeys(keys)]);
}
