/*
 * What the pages are built with.
 */
import { el, freshId, messages as announce } from 'zhenggai/ui';

export { dateText, el, freshId } from 'zhenggai/ui';

/** 12,345; areas with two decimals. */
export const numberText = number => Number(number).toLocaleString('zh-CN');
export const areaText = area => Number(area).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A place for messages. */
export const messages = () => announce('zb');

/** A modal dialog with a heading; its content is made when it opens. */
export function dialog(title, content, actions) {
  const box = el('dialog', { className: 'zb-dialog', 'aria-label': title }, el('h2', {}, title), content,
    el('div', { className: 'zb-dialog-actions' }, actions));
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** A labelled select; choices are {code, text}, the first text stands for all. */
export function select(label, first, choices, value, change) {
  const id = freshId('select');
  const input = el('select', { id, className: 'zb-input', 'data-key': label }, el('option', { value: '' }, first),
    choices.map(choice => el('option', { value: choice.code, selected: choice.code === value }, choice.text)));
  input.addEventListener('change', () => change(input.value));
  return el('div', { className: 'zb-field' }, el('label', { htmlFor: id }, label), input);
}
