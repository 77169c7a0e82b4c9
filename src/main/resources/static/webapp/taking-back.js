/*
 * 撤回: what one has submitted and may take back, until somebody has opened what it led to. The same in Cockpit and in Tasklist.
 */
import { address, send } from 'zhenggai/server';
import { button, dialog, el, hint, note, section } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const returnable = () => send('GET', 'returnable');
const takeBack = task => send('POST', `tasks/${encodeURIComponent(task)}/taking-back`);
const caseAddress = number => address(`camunda/app/cockpit/default/#/case/${encodeURIComponent(number)}`);

const say = words => dialog('撤回', el('p', {}, words), box => button('知道了', () => box.close(), 'main', { autofocus: true }));

/** Asks once more and takes it back; the task opens as it was filled in. */
export const askTakeBack = one => dialog('撤回', el('p', {}, `撤回“${one.task}”（${one.number}）？提交的内容作废，成为这项任务的草稿；已经收到消息的人员会收到撤回的通知。`),
  box => [button('不撤回', () => box.close(), '', { autofocus: true }), button('确认撤回', async () => {
    box.close();
    try {
      const done = await takeBack(one.taskId);
      window.location.assign(address(`camunda/app/tasklist/default/#/?task=${encodeURIComponent(done.taskId)}`));
    } catch (refusal) {
      say(refusal.message);
    }
  }, 'main')], { role: 'alertdialog' });

const line = one => el('li', { className: 'zu-return' }, el('strong', {}, one.task), '　', el('a', { href: caseAddress(one.number) }, `${one.number}　${one.title}`),
  hint(`${moment(one.at)}提交`, one.refusal ? `　不能撤回：${one.refusal}` : ''), one.refusal ? null
    : button('撤回', () => askTakeBack(one), 'small', { 'aria-label': `撤回${one.task}（${one.number}）` }));

/** What was submitted of late, of one case or of all; null where nothing was. */
export async function returnPart(number = null) {
  try {
    const all = (await returnable()).filter(one => number === null || one.number === number);
    return all.length === 0 ? null : section('刚提交的', hint('下一环节没有人打开前可以撤回；审查结论和已签发的文书不能撤回。'),
      el('ul', { className: 'zu-plain' }, all.map(line)));
  } catch (refusal) {
    return note('bad', refusal.message);
  }
}

/** The button for one submission, null where it cannot be taken back. */
export async function returnButton(task) {
  const one = await returnable().then(all => all.find(item => item.taskId === task && !item.refusal), () => null);
  return one ? button('撤回', () => askTakeBack(one)) : null;
}
