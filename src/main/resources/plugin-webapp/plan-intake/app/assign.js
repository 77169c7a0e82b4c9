/*
 * A person says what a line of the document is.
 */
import { button, choice, dialog, el, field, hint, note } from 'zhenggai/ui';
import { itemName } from './item.js';

/** Fields that words can be given to, and nothing. */
export const FIELDS = [['problem', '存在问题'], ['target', '整改目标'], ['measures', '整改措施'], ['responsibleUnits', '责任单位'],
  ['leadUnit', '牵头单位'], ['cooperatingUnits', '配合单位'], ['supervisingUnits', '督导单位'], ['deadlineText', '整改时限'],
  ['category', '整改类别'], ['areaMu', '涉及面积'], ['farmlandMu', '其中耕地'], ['basicFarmlandMu', '其中永久基本农田']]
  .map(([id, name]) => ({ id, name }));
const NOTHING = { id: 'nothing', name: '不属于任何问题（已核对）' };

/** The item that the line most likely belongs to: the one it stands in, else the last that begins above it. */
function near(items, no) {
  const within = items.filter(item => item.lines && item.lines[0] <= no && no <= item.lines[1]);
  const above = items.filter(item => item.lines && item.lines[0] <= no);
  const found = within.pop() || above.pop() || items[0];
  return found && found.index;
}

/** @param send sends { item, field }; throws what is to be said */
export function assignDialog(draft, line, words, send) {
  const items = choice(draft.items.map((item, at) => ({ id: String(item.index), name: `第${at + 1}项 ${itemName(item)}` })),
    String(near(draft.items, line.no)), undefined, { 'aria-label': '属于哪个问题' });
  const fields = choice([...FIELDS, NOTHING], '', '请选择', { 'aria-label': '是哪一项内容' });
  const wrong = el('div', {});
  const label = /^[^：:]{0,6}?([一-龥]{2,12})\s*[：:]/u.exec(words);
  const box = dialog(`第${line.no}行是什么内容`, [
    el('blockquote', { className: 'pi-quote', tabIndex: 0 }, words),
    field('属于', items), field('内容', fields),
    label && hint(`“${label[1]}”如果是系统不认识的栏目名称，会记住您的选择，今后${draft.sender ? `“${draft.sender}”` : '同一来源'}的文件照此读取。`), wrong],
  opened => [button('取消', () => opened.close()), button('归入', async event => {
    if (!fields.value) {
      wrong.replaceChildren(note('bad', '请选择这一行是哪一项内容。'));
      fields.focus();
      return;
    }
    event.target.disabled = true;
    try {
      await send(fields.value === NOTHING.id ? { field: NOTHING.id } : { item: Number(items.value), field: fields.value });
      opened.close();
    } catch (refusal) {
      event.target.disabled = false;
      wrong.replaceChildren(note('bad', refusal.message));
    }
  }, 'main')]);
  fields.focus();
  return box;
}

/** Asks what a column means, for the next document. @param send sends the field */
export function columnDialog(head, send) {
  const fields = choice([...FIELDS, { id: 'nothing', name: '不需要读取' }], '', '请选择', { 'aria-label': '这一列的内容' });
  const wrong = el('div', {});
  dialog(`“${head}”列是什么内容`, [field('内容', fields), hint('记住以后，同一来源的下一份文件按此读取；本文件请在右边补填，或重新上传。'), wrong],
    opened => [button('取消', () => opened.close()), button('记住', async () => {
      try {
        await send(fields.value);
        opened.close();
      } catch (refusal) {
        wrong.replaceChildren(note('bad', refusal.message));
      }
    }, 'main')]);
}
