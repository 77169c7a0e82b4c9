/*
 * What the bureau does to the marked cases at once: asked for in a dialog that names them, done for all or none.
 */
import { dialog, el, freshId } from './dom.js';
import { act } from './server.js';

const SHOWN = 12;

function confirm(title, numbers, input, label, send) {
  const id = freshId('action');
  input.id = id;
  const wrong = el('p', { className: 'zb-note zb-note-bad', role: 'alert', hidden: true });
  const content = el('div', {},
    el('p', {}, `将对以下${numbers.length}件案件${title}，并记入各案件办理记录：`),
    el('p', { className: 'zb-numbers' }, numbers.slice(0, SHOWN).join('、') + (numbers.length > SHOWN ? `等${numbers.length}件` : '')),
    el('div', { className: 'zb-field' }, el('label', { htmlFor: id }, label), input), wrong);
  const yes = el('button', { type: 'button', className: 'zb-button zb-button-main' }, `确认${title}`);
  const box = dialog(title, content, [el('button', { type: 'button', className: 'zb-button', onclick: () => box.close() }, '取消'), yes]);
  yes.addEventListener('click', async () => {
    yes.disabled = true;
    try {
      await send(input.value, report => {
        box.close();
        return report;
      });
    } catch (refusal) {
      wrong.hidden = false;
      wrong.textContent = refusal.message;
    } finally {
      yes.disabled = false;
    }
  });
}

/** The bar above the rows; {@code set} marks a case. */
export function actionBar(known, message, again) {
  const numbers = new Set();
  const tally = el('span', { role: 'status' });
  const asked = () => el('textarea', { className: 'zb-input', rows: 3, maxLength: 500 });
  const officers = () => el('select', { className: 'zb-input' }, el('option', { value: '' }, '请选择'),
    [...new Set(known.supervisors.map(one => one.unitName))].map(unit => el('optgroup', { label: unit },
      known.supervisors.filter(one => one.unitName === unit).map(one => el('option', { value: one.id }, one.name)))));
  const button = (title, label, action, input, order) => el('button', { type: 'button', className: 'zb-button', disabled: true,
    onclick: () => confirm(title, [...numbers], input(), label, async (value, close) => {
      const report = close(await act(action, { caseNumbers: [...numbers], ...order(value) }));
      (await again()).tell(report.message);
    }) }, title);
  const buttons = [button('催办', '催办要求', 'urge', asked, text => ({ text })),
    button('指定督导责任人', '督导责任人', 'supervisor', officers, officer => ({ officer })),
    button('列入周调度', '调度要求', 'dispatch', asked, text => ({ text }))];
  const show = () => {
    tally.textContent = numbers.size > 0 ? `已选择${numbers.size}件` : '勾选案件后可批量办理';
    buttons.forEach(one => {
      one.disabled = numbers.size === 0;
    });
  };
  show();
  return {
    element: el('div', { className: 'zb-bulk', role: 'group', 'aria-label': '批量办理' }, tally, buttons),
    set(caseNumber, on) {
      numbers[on ? 'add' : 'delete'](caseNumber);
      show();
    }
  };
}
