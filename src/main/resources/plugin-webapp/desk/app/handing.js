/*
 * 转办: hands a task on to a colleague of the unit, with a reason.
 */
import { button, choice, dialog, el, field, order } from 'zhenggai/ui';
import { colleagues, handOn } from './server.js';

const LONGEST = 300;

const say = words => dialog('转办', el('p', {}, words), box => button('知道了', () => box.close(), 'main', { autofocus: true }));

/** @param done what follows when it was handed on */
export async function askHandOn(task, done) {
  let known;
  try {
    known = await colleagues(task);
  } catch (refusal) {
    say(refusal.message);
    return;
  }
  if (known.length === 0) {
    say('本单位没有其他可以办理这项任务的人员，不能转办。');
    return;
  }
  const to = choice(known, known[0].id);
  const reason = el('textarea', { rows: 3, maxLength: LONGEST, autofocus: true });
  order('转办', [field('转给', to), field('理由', reason, { hint: '记入办理记录；您在表单中填写而没有提交的内容不随任务转过去。' })], '确认转办', async () => {
    await handOn(task, to.value, reason.value);
    done();
  });
}
