/*
 * Where people are reached: one by one, or as a list that is checked line by line before anything of it is written.
 */
import { button, choice, el, field, fileChooser, hint, note, parts, table } from 'zhenggai/ui';
import { nameOf } from 'zhenggai/words';
import { changesText, resultText, tellingLines } from './checked.js';
import { address, upload } from './server.js';

const SHOWN_LINES = 200;

function checked(result, channels) {
  const lines = tellingLines(result.lines);
  const rows = lines.slice(0, SHOWN_LINES).map(line => [String(line.number), line.officerId || '（空）', line.name,
    line.problems.length > 0 ? el('span', { className: 'zu-bad' }, line.problems.join('；')) : changesText(line, channels)]);
  return parts(note(result.problems > 0 ? 'bad' : 'good', resultText(result)),
    rows.length > 0 && table({ label: '检查结果', heads: ['行', '人员编号', '姓名', '结果'], rows }),
    lines.length > SHOWN_LINES && hint(`只显示前${SHOWN_LINES}行。`));
}

function importForm(channels, take) {
  const result = el('div', { 'aria-live': 'polite' });
  const taking = button('导入', () => take(list.file()), 'main', { disabled: true });
  const list = fileChooser('选择文件', () => {
    taking.disabled = true; // what was checked is another file
    result.replaceChildren();
  }, { label: '名单文件', accept: '.xlsx,.csv', shown: true });
  const check = async () => {
    taking.disabled = true;
    if (!list.file()) {
      result.replaceChildren(note('bad', '请先选择名单文件。'));
      return;
    }
    try {
      const answer = await upload('settings/contacts/check', list.file());
      result.replaceChildren(...checked(answer, channels));
      taking.disabled = answer.problems > 0 || answer.changes === 0;
    } catch (refusal) {
      result.replaceChildren(note('bad', refusal.message));
    }
  };
  return el('div', {}, el('div', { className: 'zu-form', role: 'group', 'aria-label': '导入名单' },
    field('名单文件', list, { hint: '.xlsx 或 .csv；空格表示不改动，填“删除”表示删除' }),
    el('div', { className: 'zu-actions' }, button('检查', check), taking,
      el('a', { href: address('settings/contacts/list'), download: '' }, '下载现有名单'))), result);
}

export function contactParts(view, channels, change, take) {
  const officer = choice(view.officers.map(one => ({ id: one.id, name: `${one.name}（${one.id}）` })), '', '请选择人员');
  const way = choice(channels, channels[0].id);
  const text = el('input', { type: 'text', maxLength: 100 });
  const rows = view.contacts.map(contact => [nameOf(view.officers, contact.officerId), nameOf(channels, contact.channel), contact.address,
    button('删除', () => change('PUT', 'settings/contacts', { ...contact, address: '' }, '通信地址已删除。'))]);
  const save = () => change('PUT', 'settings/contacts', { officerId: officer.value, channel: way.value, address: text.value }, '通信地址已保存。');
  return [el('h2', { className: 'ns-next' }, '通信地址'),
    table({ label: '已登记的通信地址', heads: ['人员', '渠道', '地址', '操作'], rows, none: '还没有登记通信地址。' }),
    el('div', { className: 'zu-form', role: 'group', 'aria-label': '登记通信地址' },
      field('人员', officer), field('渠道', way), field('地址', text), el('div', { className: 'zu-actions' }, button('保存地址', save))),
    importForm(channels, take)];
}
