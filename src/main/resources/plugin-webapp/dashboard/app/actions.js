/*
 * What is done to the marked cases at once, by the bureau or, where it is 催办, by supervisors and leaders too: asked for in a dialog that names them, done for all or none.
 */
import { button, el, field, order } from 'zhenggai/ui';
import { dayField } from 'zhenggai/urging';
import { act } from './server.js';

const SHOWN = 12;

function confirm(title, numbers, input, label, send, more = null) {
  const content = [el('p', {}, `将对以下${numbers.length}件案件${title}，并记入各案件办理记录：`),
    el('p', { className: 'zb-numbers', tabIndex: 0 },
      numbers.slice(0, SHOWN).join('、') + (numbers.length > SHOWN ? `等${numbers.length}件` : '')),
    field(label, input), more];
  order(title, content, `确认${title}`, () => send(input.value));
}

/** The bar above the rows; {@code set} marks a case. */
export function actionBar(known, message, again) {
  const numbers = new Set();
  const tally = el('span', { role: 'status' });
  const asked = () => el('textarea', { rows: 3, maxLength: 500 });
  const supervisors = () => el('select', {}, el('option', { value: '' }, '请选择'),
    [...new Set(known.supervisors.map(one => one.unitName))].map(unit => el('optgroup', { label: unit },
      known.supervisors.filter(one => one.unitName === unit).map(one => el('option', { value: one.id }, one.name)))));
  const bulk = (title, label, action, input, body) => button(title, () => confirm(title, [...numbers], input(), label, async value => {
    const report = await act(action, { caseNumbers: [...numbers], ...body(value) });
    (await again()).tell(report.message);
  }), '', { disabled: true });
  const urge = button('催办', () => {
    const until = dayField(known.urgeUntil);
    const text = asked();
    confirm('催办', [...numbers], text, '催办要求', async () => {
      const report = await act('urge', { caseNumbers: [...numbers], text: text.value, until: until.value() });
      (await again()).tell(report.message);
    }, until);
  }, '', { disabled: true });
  const buttons = !known.bureau ? [urge] : [urge,
    bulk('指定督导责任人', '督导责任人', 'supervisor', supervisors, officer => ({ officer })),
    bulk('列入周调度', '调度要求', 'dispatch', asked, text => ({ text }))];
  const show = () => {
    tally.textContent = numbers.size > 0 ? `已选择${numbers.size}件` : '勾选案件后可批量办理';
    buttons.forEach(one => {
      one.disabled = numbers.size === 0;
    });
  };
  show();
  return {
    element: el('div', { className: 'zu-actions zb-bulk', role: 'group', 'aria-label': '批量办理' }, tally, buttons),
    set(caseNumber, on) {
      numbers[on ? 'add' : 'delete'](caseNumber);
      show();
    }
  };
}
