/*
 * 催办 where the task is seen: a mark on its card in the list, and who asks for what until when above its form. Opening the form is
 * reading the message; the card keeps its mark until the task is done.
 */
import { send } from 'zhenggai/server';
import { el, mark, note } from 'zhenggai/ui';
import { dateText, urgedText } from 'zhenggai/words';
import { taskInAddress } from './tab.js';

/** Each card of a list asks; the list is drawn again and again. */
const FRESH_MILLIS = 20000;

let asked = null;

/** Urgings by task, asked for once for all cards of a list; a form is opened once, and may have been urged since the list was drawn. */
function urged(anew = false) {
  if (anew || !asked || Date.now() - asked.at > FRESH_MILLIS) {
    asked = { at: Date.now(), answer: send('GET', 'tasks/urged').then(all => new Map(all.map(one => [one.taskId, one])), () => new Map()) };
  }
  return asked.answer;
}

export const urgedCard = {
  id: 'zhenggai-urged-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => {
    const one = (await urged()).get(taskId);
    if (one) {
      node.append(el('p', { className: 'zu cf-urged' }, mark('bad', '⚑', one.byLeader ? '领导催办' : '催办'),
        ` ${dateText(one.until)}前办理`));
    }
  }
};

async function place() {
  const form = document.querySelector('.tabbed-content');
  const task = taskInAddress();
  if (!form || !task || form.dataset.urgedFor === task) {
    return;
  }
  form.dataset.urgedFor = task;
  document.querySelectorAll('.cf-urged-form').forEach(old => old.remove());
  const one = (await urged(true)).get(task);
  if (one && form.isConnected && taskInAddress() === task) {
    form.before(el('div', { className: 'zu cf-urged-form' }, note('warn', el('strong', {}, urgedText(one)), '\n', one.text)));
    send('POST', `inbox/tasks/${encodeURIComponent(task)}/read`).catch(() => {}); // stays unread, which harms nobody
  }
}

/** The form's pane is drawn anew for each task, or kept and filled anew. */
export function markForms() {
  new MutationObserver(place).observe(document.documentElement, { subtree: true, childList: true });
  window.addEventListener('hashchange', place);
  place();
}
