/*
 * Where people are reached: one by one, or as a list that is checked line by line before anything of it is written.
 */
import { button, choice, el, field, freshId, table } from './dom.js';
import { address, upload } from './server.js';

const SHOWN_LINES = 200;

function outcome(line, channels) {
  if (line.problems.length > 0) {
    return el('span', { className: 'ns-bad' }, line.problems.join('；'));
  }
  const name = id => (channels.find(channel => channel.id === id) || { name: id }).name;
  return line.changes.length === 0 ? '没有改动' : line.changes.map(change => change.after === ''
    ? `删除${name(change.channel)}${change.before}`
    : `${name(change.channel)}：${change.before ? `${change.before} 改为 ` : ''}${change.after}`).join('；');
}

/** What came of the check: the wrong lines first, then those that change something. */
function checked(result, channels) {
  const lines = [...result.lines.filter(line => line.problems.length > 0), ...result.lines.filter(line => line.changes.length > 0)];
  const same = result.lines.length - lines.length;
  const words = result.problems > 0
    ? `有${result.problems}行不能导入，请在文件中改正后重新检查；没有改动任何地址。`
    : `共${result.lines.length}人，${result.changes}项改动${same > 0 ? `，${same}人没有改动` : ''}。`;
  return [el('p', { className: `ns-note ${result.problems > 0 ? 'ns-note-bad' : 'ns-note-good'}`, role: 'status' }, words),
    lines.length === 0 ? null : el('div', { className: 'ns-lines', tabIndex: 0, role: 'group', 'aria-label': '检查结果' },
      table(['行', '人员编号', '姓名', '结果'], lines.slice(0, SHOWN_LINES).map(line =>
        [String(line.number), line.officerId || '（空）', line.name, outcome(line, channels)]), '')),
    lines.length > SHOWN_LINES ? el('p', { className: 'ns-hint' }, `只显示前${SHOWN_LINES}行。`) : null];
}

function importForm(channels, take) {
  // the browser's own button and words are in the browser's language
  const file = el('input', { type: 'file', accept: '.xlsx,.csv', className: 'ns-file', id: freshId('list') });
  const chosen = el('span', { className: 'ns-chosen' }, '尚未选择文件');
  const result = el('div', { 'aria-live': 'polite' });
  const tell = words => result.replaceChildren(el('p', { className: 'ns-note ns-note-bad', role: 'alert' }, words));
  const taking = button('导入', () => take(file.files[0]), true);
  taking.disabled = true;
  const check = async () => {
    taking.disabled = true;
    if (!file.files[0]) {
      tell('请先选择名单文件。');
      return;
    }
    try {
      const answer = await upload('settings/contacts/check', file.files[0]);
      result.replaceChildren(...checked(answer, channels).filter(part => part));
      taking.disabled = answer.problems > 0 || answer.changes === 0;
    } catch (refusal) {
      tell(refusal.message);
    }
  };
  file.addEventListener('change', () => {
    taking.disabled = true; // what was checked is another file
    chosen.textContent = file.files[0] ? file.files[0].name : '尚未选择文件';
    result.replaceChildren();
  });
  return el('div', {}, el('div', { className: 'ns-form', role: 'group', 'aria-label': '导入名单' },
    el('div', { className: 'ns-field' }, el('span', {}, '名单文件'),
      el('span', { className: 'ns-actions' }, file, el('label', { className: 'ns-button', htmlFor: file.id }, '选择文件'), chosen),
      el('span', { className: 'ns-hint' }, '.xlsx 或 .csv；空格表示不改动，填“删除”表示删除')),
    el('div', { className: 'ns-actions' }, button('检查', check), taking,
      el('a', { className: 'ns-link', href: address('settings/contacts/list'), download: '' }, '下载现有名单'))), result);
}

export function contactParts(view, channels, change, take) {
  const name = (list, id) => (list.find(item => item.id === id) || { name: id }).name;
  const officer = choice(view.officers.map(one => ({ id: one.id, name: `${one.name}（${one.id}）` })), '', '请选择人员');
  const way = choice(channels, channels[0].id);
  const text = el('input', { type: 'text', maxLength: 100 });
  const rows = view.contacts.map(contact => [name(view.officers, contact.officerId), name(channels, contact.channel), contact.address,
    button('删除', () => change('PUT', 'settings/contacts', { ...contact, address: '' }, '通信地址已删除。'))]);
  return [el('h2', {}, '通信地址'),
    rows.length === 0 ? table([], [], '还没有登记通信地址。') : el('div', { className: 'ns-lines', tabIndex: 0, role: 'group',
      'aria-label': '已登记的通信地址' }, table(['人员', '渠道', '地址', '操作'], rows, '')),
    el('div', { className: 'ns-form', role: 'group', 'aria-label': '登记通信地址' },
      field('人员', officer), field('渠道', way), field('地址', text),
      el('div', { className: 'ns-actions' }, button('保存地址', () => change('PUT', 'settings/contacts',
        { officerId: officer.value, channel: way.value, address: text.value }, '通信地址已保存。')))),
    importForm(channels, take)];
}
