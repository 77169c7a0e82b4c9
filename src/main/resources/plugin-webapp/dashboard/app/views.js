/*
 * Saved views of the ledger: a filter under a name, kept for the reader on the server.
 */
import { go, ledgerAddress } from 'zhenggai/places';
import { button, el, field, order } from 'zhenggai/ui';
import { dropView, keepView } from './server.js';

/** The same for the same filter, in whatever order it was asked. */
export const asText = query => JSON.stringify(Object.entries(query).sort());

/** The views to choose from, and what can be done with the present filter. */
export function viewBar(saved, question, message) {
  const present = saved.find(view => asText(view.query) === asText(question));
  const choice = el('select', { 'aria-label': '我的视图' }, el('option', { value: '' }, '我的视图'),
    saved.map((view, n) => el('option', { value: String(n), selected: view === present }, view.name)));
  choice.addEventListener('change', () => go(ledgerAddress(choice.value === '' ? {} : saved[Number(choice.value)].query)));
  const anew = () => window.dispatchEvent(new HashChangeEvent('hashchange'));
  const keep = () => {
    const input = el('input', { maxLength: 40, required: true });
    order('保存视图', field('视图名称', input, { hint: '保存当前的筛选条件和排序，同名视图将被替换。' }), '保存', async () => {
      const name = input.value.trim();
      await keepView(name, question);
      message.tell(`视图“${name}”已保存。`);
      choice.append(el('option', { value: String(saved.push({ name, query: question }) - 1), selected: true }, name));
    });
  };
  const drop = () => message.attempt(async () => {
    await dropView(present.name);
    go(ledgerAddress({}));
    anew();
  });
  return el('span', { className: 'zu-actions zu-views' }, choice, present ? button('删除视图', drop) : button('保存视图', keep));
}
