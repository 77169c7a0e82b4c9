/*
 * Officers from a list in Excel: checked row by row, looked at, then taken all together. What is taken is what was checked: the file is
 * read once, and the server is told which check was looked at.
 */
import { api, sendFile } from 'zhenggai/server';
import { ask, button, cell, choice, el, field, fileChooser, hint, linkButton, mark, note, parts, section, table, whileBusy } from 'zhenggai/ui';

const OUTCOMES = { NEW: ['good', '＋', '新增'], CHANGED: ['open', '✎', '修改'], SAME: ['quiet', '＝', '不变'], REFUSED: ['bad', '✗', '不导入'] };
const SHOWN = [{ id: 'REFUSED', name: '不导入的' }, { id: 'NEW', name: '新增的' }, { id: 'CHANGED', name: '修改的' }, { id: 'SAME', name: '不变的' }];

const changeText = ({ what, before, after }) => (after === null ? what : before === null ? `${what}登记为${after}` : `${what}由“${before}”改为“${after}”`);

/** What there is to say of a row, a line each. */
const remarks = row => [...row.problems.map(words => el('div', { className: 'zu-bad' }, words)),
  ...row.changes.map(change => el('div', {}, changeText(change))),
  row.hidden && el('div', {}, '这一行在Excel中被隐藏或筛掉了，仍会处理'), ...row.hints.map(words => el('div', { className: 'zu-hint' }, words))].filter(Boolean);

const line = row => [cell('number', String(row.number)), row.id, row.name, row.unit, row.roles.join('、'), mark(...OUTCOMES[row.outcome]),
  el('div', {}, remarks(row))];

/** What has to be looked at comes first. */
const ORDER = ['REFUSED', 'CHANGED', 'NEW', 'SAME'];
const inOrder = rows => [...rows].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || a.number - b.number);

/** The rows, all or those of one outcome. */
function lines(found) {
  const rows = inOrder(found);
  const place = el('div', {});
  const draw = outcome => place.replaceChildren(...parts(table({ label: '逐行检查结果', kind: 'stack', none: '没有这样的行。',
    heads: ['行', '登录账号', '姓名', '单位', '岗位', '结果', '说明'], rows: rows.filter(row => !outcome || row.outcome === outcome).map(line) })));
  const shown = choice(SHOWN.filter(one => rows.some(row => row.outcome === one.id)), '', '全部行', { onchange: () => draw(shown.value) });
  draw('');
  return [el('div', { className: 'zu-form zu-row' }, field('显示', shown)), el('div', { className: 'am-roster' }, place)];
}

function summary(found) {
  const accepted = found.created + found.changed;
  const kind = found.refused > 0 ? 'warn' : accepted > 0 ? 'good' : 'quiet';
  return note(kind, `共${found.rows.length}行：新增${found.created}人，修改${found.changed}人，不变${found.same}人，不导入${found.refused}行。`,
    accepted > 0 ? '还没有写入任何内容，请逐行核对后再确认。' : '没有可以导入的内容。',
    found.unknown.length > 0 && `这些列没有用到：${found.unknown.join('、')}。`);
}

/** First passwords: here this once. */
export const handedOver = (taken, leave) => section('首次口令', el('div', { className: 'am-handed' },
  hint('只显示这一次，离开本页后不能再看。请当面或以安全方式交给本人，本人首次登录时须改为自己的口令。'),
  el('div', { className: 'zu-actions' }, button('打印', () => window.print()),
    button('已交给本人，关闭', () => ask('关闭后口令不能再看，没有交给本人的只能逐个重置。', leave, '关闭'))),
  table({ kind: 'stack', heads: ['单位', '姓名', '登录账号', '首次口令'],
    rows: [...taken.handed].sort((a, b) => a.unit.localeCompare(b.unit, 'zh')).map(one => [one.unit, one.name, one.id, el('code', { className: 'zu-secret' }, one.password)]) })));

/** @param done is called with what was taken */
export function rosterForm(done, leave) {
  const result = el('div', { 'aria-live': 'polite' });
  const refused = words => result.replaceChildren(note('bad', words));

  const take = (file, found) => async event => whileBusy(event.currentTarget, '正在导入……', async () => {
    try {
      await done(await sendFile('accounts/import', file, { mark: found.mark }));
    } catch (refusal) {
      refused(refusal.message);
    }
  });

  async function check([chosen]) {
    result.replaceChildren(hint('正在检查……'));
    try {
      const file = new File([await chosen.arrayBuffer()], chosen.name);
      const found = await sendFile('accounts/import/check', file);
      const accepted = found.created + found.changed;
      result.replaceChildren(...parts(summary(found), accepted > 0 && el('div', { className: 'zu-actions' },
        button(`确认导入${accepted}人`, take(file, found), 'main'), found.refused > 0 && hint(`不导入的${found.refused}行改正后可以再次上传，已导入的不会重复。`)),
      lines(found.rows)));
    } catch (refusal) {
      refused(refusal.message);
    }
  }

  const list = fileChooser('选择名单并检查', check, { label: '人员名单文件', accept: '.xlsx,.csv', shown: true, kind: 'main' });
  return section('从Excel导入账号', hint('按模板填好人员名单（.xlsx，也可以是.csv）后上传：先逐行检查，不写入任何内容；核对后再确认导入。'
    + '登录账号没有的为新增，已有的修改单位、岗位，规则与逐个办理相同；名单里没有写的人不受影响。'),
  el('div', { className: 'zu-actions' }, linkButton('下载模板', api('accounts/import/template'), '', { download: '' }), list, button('取消', leave)), result);
}
