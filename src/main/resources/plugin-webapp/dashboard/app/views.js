/*
 * Saved views of the ledger: a filter under a name, kept for the reader on the server.
 */
import { dialog, el, freshId } from './dom.js';
import { go, ledgerAddress } from './places.js';
import { dropView, keepView } from './server.js';

const asText = query => JSON.stringify(Object.entries(query).sort());

/** The views to choose from, and what can be done with the present filter. */
export function viewBar(saved, question, message) {
  const present = saved.find(view => asText(view.query) === asText(question));
  const choice = el('select', { className: 'zb-input', 'aria-label': '我的视图' }, el('option', { value: '' }, '我的视图'),
    saved.map((view, n) => el('option', { value: String(n), selected: view === present }, view.name)));
  choice.addEventListener('change', () => go(ledgerAddress(choice.value === '' ? {} : saved[Number(choice.value)].query)));
  const anew = () => window.dispatchEvent(new HashChangeEvent('hashchange'));
  const keep = () => {
    const id = freshId('view');
    const input = el('input', { id, className: 'zb-input', maxLength: 40, required: true });
    const box = dialog('保存视图', el('div', { className: 'zb-field' }, el('label', { htmlFor: id }, '视图名称'), input,
      el('p', { className: 'zb-hint' }, '保存当前的筛选条件和排序，同名视图将被替换。')), [
      el('button', { type: 'button', className: 'zb-button', onclick: () => box.close() }, '取消'),
      el('button', { type: 'button', className: 'zb-button zb-button-main', onclick: async () => {
        box.close();
        try {
          await keepView(input.value.trim(), question);
          message.tell(`视图“${input.value.trim()}”已保存。`);
          choice.append(el('option', { value: String(saved.push({ name: input.value.trim(), query: question }) - 1), selected: true },
            input.value.trim()));
        } catch (refusal) {
          message.warn(refusal.message);
        }
      } }, '保存')]);
  };
  const drop = async () => {
    try {
      await dropView(present.name);
      go(ledgerAddress({}));
      anew();
    } catch (refusal) {
      message.warn(refusal.message);
    }
  };
  return el('span', { className: 'zb-views' }, choice,
    present ? el('button', { type: 'button', className: 'zb-button', onclick: drop }, '删除视图')
      : el('button', { type: 'button', className: 'zb-button', onclick: keep }, '保存视图'));
}
