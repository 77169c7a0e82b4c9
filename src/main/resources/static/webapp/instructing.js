/*
 * 批示: what leaders have ordered on a case and what became of it, and ordering. The same in Cockpit and in Tasklist.
 */
import { send } from 'zhenggai/server';
import { button, choice, el, field, hint, loading, mark, messages, order } from 'zhenggai/ui';
import { dayField } from 'zhenggai/urging';
import { dateText, moment } from 'zhenggai/words';

const LONGEST = 500;
const path = number => `cases/${encodeURIComponent(number)}/instructions`;
const words = one => (one.inHand ? `${one.name}（正在办理“${one.inHand}”）` : one.name);

function ask(number, known, done) {
  const text = el('textarea', { rows: 4, maxLength: LONGEST, autofocus: true });
  const to = choice(known.choices.map(one => ({ code: one.code, text: words(one) })), known.choices[0].code);
  const until = dayField(known.proposed);
  order(`批示　${number}`, [field('批示内容', text, { hint: '写明要求做什么；将成为对方的一项待办任务，回复后由您审阅。' }), field('由谁落实', to), until], '确认批示', async () => {
    const given = await send('POST', path(number), {}, { text: text.value, until: until.value(), to: to.value });
    done(`已批示，由${given.to}于${dateText(given.until)}前回复。`);
  });
}

/** Asks for an instruction on the case. @param done is told in words what was done */
export async function instruct(number, done) {
  const known = await send('GET', path(number));
  if (!known.mayInstruct || known.choices.length === 0) {
    throw new Error(known.mayInstruct ? '本案目前没有可以批示的人员。' : '本案不能由您批示，或者案件已经结束。');
  }
  ask(number, known, done);
}

const step = one => el('li', {}, `${dateText(one.on)}　${one.by}　${one.what}${one.text ? `：${one.text}` : ''}`,
  one.until && `（${dateText(one.until)}前再次回复）`);

const entry = one => el('li', {}, el('p', {}, el('strong', {}, `${one.by}，${moment(one.givenAt)}`), '　',
  one.state === '已办结' ? mark('good', '✓', one.state) : mark('open', '○', one.state)), el('p', {}, one.text),
  hint(`由${one.to}落实，${dateText(one.until)}前回复`), one.steps.length > 0 && el('ul', { className: 'zu-plain' }, one.steps.map(step)));

/** The part of a case's page: instructions with what became of them, and for who may the button. */
export function instructionPart(number) {
  const message = messages();
  const place = el('div', {});
  const show = () => place.replaceChildren(loading(() => send('GET', path(number)), known => [
    known.mayInstruct && known.choices.length > 0 && button('批示', () => ask(number, known, told => {
      message.tell(told);
      show();
    }), 'main'),
    known.instructions.length === 0 ? hint('本案没有领导批示。') : el('ol', { className: 'zu-plain', reversed: true },
      known.instructions.map(entry))]));
  show();
  return el('div', {}, message.element, place);
}
