/*
 * 催办: what has been asked of a case and what became of it, and asking. The same in Cockpit and in Tasklist.
 */
import { send } from 'zhenggai/server';
import { button, el, field, hint, loading, mark, messages, order, ticks } from 'zhenggai/ui';
import { becameText, dateText, dayOf, moment, urgedText } from 'zhenggai/words';

const LONGEST = 500;
const path = number => `cases/${encodeURIComponent(number)}/urgings`;

/** Asks for a day, which is proposed, as people write it, under a label; {@code value} gives what is sent and throws what is no day. */
export function dayField(proposed, label = '要求何时前办理') {
  const input = el('input', { type: 'text', value: dateText(proposed), maxLength: 20 });
  return { ...field(label, input, { hint: '如 2024年6月1日、2024-6-1' }), value: () => {
    const day = dayOf(input.value);
    if (input.value.trim() && !day) {
      throw new Error(`“${label}”不是日期，请按“2024年6月1日”填写。`);
    }
    return day || null;
  } };
}

function ask(number, known, message, again) {
  const text = el('textarea', { rows: 3, maxLength: LONGEST, autofocus: true });
  const until = dayField(known.proposed);
  const which = known.targets.length > 1 ? ticks('催办哪些任务', known.targets.map(one => ({ id: one.id, name: `${one.name}（${one.holder}）` })),
    known.targets.map(one => one.id)) : null;
  const whom = which || el('p', {}, `催办“${known.targets[0].name}”，消息发给${known.targets[0].holder}及其单位负责人。`);
  order('催办', [whom, field('催办要求', text), until], '确认催办', async () => {
    const done = await send('POST', path(number), {}, { text: text.value, until: until.value(), tasks: which ? which.chosen() : [] });
    message.tell(done.message);
    again();
  });
}

const receipt = one => el('li', {}, one.readAt ? mark('good', '✓', `已读（${moment(one.readAt)}）`) : mark('open', '○', '未读'),
  ` ${one.unit}${one.unit ? '　' : ''}${one.name}`);

const task = one => el('li', {}, one.doneAt ? mark('good', '✓', `已办（${moment(one.doneAt)}）`) : mark('open', '○', '未办'),
  ` ${one.name}（${one.holder}）`);

const entry = one => el('li', {}, el('p', {}, el('strong', {}, urgedText(one))), el('p', {}, one.text),
  one.receipts.length > 0 && hint(becameText(one.receipts, one.tasks)),
  el('ul', { className: 'zu-plain' }, one.tasks.map(task)),
  one.receipts.length > 0 && el('details', {}, el('summary', {}, `谁收到了（${one.receipts.length}人）`),
    el('ul', { className: 'zu-plain' }, one.receipts.map(receipt))));

/** The part of a case's page: urgings with their receipts, and for who may the button. */
export function urgingPart(number) {
  const message = messages();
  const place = el('div', {});
  const show = () => place.replaceChildren(loading(() => send('GET', path(number)), known => [
    known.mayUrge && (known.refusal ? hint(`现在不能催办：${known.refusal}。`)
      : button('催办', () => ask(number, known, message, show), 'main')),
    known.urgings.length === 0 ? hint('本案没有催办。') : el('ol', { className: 'zu-plain', reversed: true }, known.urgings.map(entry))]));
  show();
  return el('div', {}, message.element, place);
}
