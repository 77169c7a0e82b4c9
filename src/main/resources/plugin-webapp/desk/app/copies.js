/*
 * 抄送 from a task: the case it is about, with the step it is sent at.
 */
import { copy } from 'zhenggai/copying';
import { button, dialog, el } from 'zhenggai/ui';
import { caseOfTask } from './server.js';

const say = words => dialog('抄送', el('p', {}, words), box => button('知道了', () => box.close(), 'main', { autofocus: true }));

export async function copyCase(number, step) {
  try {
    await copy(number, step, say);
  } catch (refusal) {
    say(refusal.message);
  }
}

export async function copyTask(task) {
  try {
    const number = await caseOfTask(task);
    if (number) {
      await copyCase(number, document.querySelector('.task-card h2.task')?.textContent.trim() || null);
    } else {
      say('这项任务不属于某个案件，不能抄送。');
    }
  } catch (refusal) {
    say(refusal.message);
  }
}
