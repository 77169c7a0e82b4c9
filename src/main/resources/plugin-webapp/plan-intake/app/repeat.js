/*
 * A plan whose words are known already: what in it is new, changed and gone, and what is to be done with it.
 */
import { button, el, note } from 'zhenggai/ui';
import { itemName } from './item.js';

export const FIELDS = { problem: '存在问题', target: '整改目标', measures: '整改措施', responsibleUnits: '责任单位', cooperatingUnits: '配合单位',
  supervisingUnits: '督导单位', deadline: '整改时限', areaMu: '面积' };
const CHOICES = { UPDATE: '更新已登记的方案：登记新增的问题，文字的变化直接更新，时限的变化提出申请', NEW: '只登记新增的问题，已登记的不重复立案', ALL: '作为另一份方案登记（完全相同的问题不能重复立案）' };

/**
 * @param choose called with the choice, answers the draft as it then is; null where nothing can be chosen
 * @param reveal shows an item
 */
export function repeatPanel(draft, { choose, reveal }) {
  const { repeat } = draft;
  if (!repeat) {
    return null;
  }
  const registered = repeat.state === 'CONFIRMED';
  const of = kind => repeat.items.filter(one => one.kind === kind);
  const item = one => draft.items.find(other => other.index === one.index);
  const line = one => el('li', {}, el('button', { type: 'button', className: 'zu-link', onclick: () => reveal(one.index) },
    itemName(item(one))), one.fields.length > 0 ? `：${one.fields.map(name => FIELDS[name] || name).join('、')}有变化` : '');
  const group = (word, entries) => entries.length > 0 && el('div', {}, el('strong', {}, `${word}${entries.length}项`), el('ul', {}, entries));
  return note('warn',
    el('p', {}, `这份文件与${registered ? '已登记的方案' : '此前的草稿'}`,
      el('a', { href: `#/plan-intake?draft=${encodeURIComponent(repeat.draftId)}` }, `《${repeat.title}》`),
      `约有${repeat.percent}%的文字相同：${of('SAME').length}项相同。`),
    group('新增', of('NEW').map(line)), group('有变化', of('CHANGED').map(line)),
    group('原有而本文没有', repeat.gone.map(one => el('li', {}, `${one.path} ${one.heading}`))),
    registered && (of('CHANGED').length > 0 || repeat.gone.length > 0) && el('p', {},
      '已立案案件的时限、类别和单位不会直接改动：较晚的时限按变更程序申请，较早的时限和面积由审核人在确认时决定，单位的变化和本文没有的问题只作提示。'),
    registered && choose && el('div', { className: 'zu-actions' }, Object.entries(CHOICES).map(([id, words]) => button(words,
      () => choose(id), repeat.choice === id ? 'main' : '', { 'aria-pressed': String(repeat.choice === id) }))),
    repeat.later && el('p', {}, `更新的版本《${repeat.later}》已经登记：这份文件是较早的版本，不能用来更新方案。`),
    registered && !repeat.choice && choose && el('p', {}, '请先选择，再确认登记。'));
}
