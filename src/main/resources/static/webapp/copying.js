/*
 * 抄送: copies of a case for information – who got them and who has read them –, and sending one. The same in Cockpit and in Tasklist.
 */
import { send } from 'zhenggai/server';
import { button, el, field, hint, loading, mark, messages, order, ticks } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const LONGEST = 300;
const path = number => `cases/${encodeURIComponent(number)}/copies`;

/** Receivers by unit, to be ticked; a word narrows them, what is ticked stays. */
function receivers(choices) {
  const units = [...new Set(choices.map(one => one.unit))].map(unit => ticks(unit, choices.filter(one => one.unit === unit)
    .map(one => ({ id: one.code, name: one.name }))));
  const search = el('input', { type: 'search', maxLength: 30, autocomplete: 'off', autofocus: true });
  search.addEventListener('input', () => {
    const word = search.value.trim();
    units.forEach(unit => {
      const named = unit.element.querySelector('legend').textContent.includes(word);
      const boxes = [...unit.element.querySelectorAll('.zu-tick')];
      boxes.forEach(box => { box.hidden = !(named || box.textContent.includes(word) || box.querySelector('input').checked); });
      unit.element.hidden = boxes.every(box => box.hidden);
    });
  });
  return { element: el('div', {}, field('查找单位、岗位或人员', search), el('div', { className: 'zu-receivers' }, units)),
    chosen: () => units.flatMap(unit => unit.chosen()) };
}

function ask(number, choices, task, done) {
  const to = receivers(choices);
  const text = el('textarea', { rows: 2, maxLength: LONGEST });
  order(`抄送　${number}`, [to, field('附言（可不填）', text, { hint: '对方收到消息，列入其工作台“抄送我的”，不需要办理；只能抄送给可以查看本案的人员。' })], '确认抄送', async () => {
    const sent = await send('POST', path(number), {}, { to: to.chosen(), text: text.value, task });
    done(`已抄送${sent.addressed}。`);
  });
}

/** Asks to whom the case is to be copied. @param done is told in words what was done; {@code task} names the step, null for none */
export async function copy(number, task, done) {
  const { choices } = await send('GET', path(number));
  ask(number, choices, task, done);
}

const receipt = one => el('li', {}, one.readAt ? mark('good', '✓', `已读（${moment(one.readAt)}）`) : mark('open', '○', '未读'), ` ${one.name}`);

function entry(one) {
  const read = one.receipts.filter(receiver => receiver.readAt).length;
  return el('li', {}, el('p', {}, el('strong', {}, `${one.byName}，${moment(one.sentAt)}`), `　抄送${one.addressed}`,
    one.taskName && `（${one.taskName}）`), one.text && el('p', {}, one.text), el('details', {},
    el('summary', {}, `已读${read}人，未读${one.receipts.length - read}人`), el('ul', { className: 'zu-plain' }, one.receipts.map(receipt))));
}

/** The part of a case's page. */
export function copyPart(number) {
  const message = messages();
  const place = el('div', {});
  const show = () => place.replaceChildren(loading(() => send('GET', path(number)), known => [
    known.choices.length > 0 && button('抄送', () => ask(number, known.choices, null, told => {
      message.tell(told);
      show();
    }), 'main'),
    known.copies.length === 0 ? hint('本案没有抄送。') : el('ol', { className: 'zu-plain', reversed: true }, known.copies.map(entry))]));
  show();
  return el('div', {}, message.element, place);
}
