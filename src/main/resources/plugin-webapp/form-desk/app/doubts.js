/*
 * Before a form goes: where it says otherwise than the case file the officer is asked once, in words. The server notes what was submitted
 * nevertheless; who cannot ask (no network) submits as ever.
 */
import { button, dialog, el } from 'zhenggai/ui';
import { doubts as ask } from './server.js';

const COMPLETE = 'button[ng-click="complete()"]';
const desks = new WeakMap();

export const doubtful = desk => desks.set(desk.container, desk);

function deskOf(element) {
  const container = element?.closest('[cam-tasklist-form]')?.querySelector('.fjs-container');
  return container ? desks.get(container) : null;
}

/** @return whether it is to be submitted all the same */
function confirmed(doubts) {
  return new Promise(resolve => {
    let yes = false;
    const box = dialog('请再核对', [el('p', {}, '填写的内容与案卷不一致：'), el('ul', { className: 'fd-doubts' }, doubts.map(one => el('li', {}, one))),
      el('p', { className: 'zu-hint' }, '核实无误的可以提交，以上不一致会记入办理过程，审核人员能看到。')], opened => [
      button('返回修改', () => opened.close(), 'main', { autofocus: true }),
      button('已核实，仍然提交', () => {
        yes = true;
        opened.close();
      })], { role: 'alertdialog' });
    box.addEventListener('close', () => resolve(yes));
  });
}

async function doubted(desk, complete) {
  if (desk.asking) {
    return;
  }
  desk.asking = true;
  try {
    const found = await ask(desk.task, desk.values()).catch(() => []);
    if (found.length === 0 || await confirmed(found)) {
      desk.sure = true;
      complete.click();
    }
  } finally {
    desk.asking = false;
    desk.sure = false;
  }
}

function hold(event, element) {
  const desk = deskOf(element);
  const complete = element?.closest('[cam-tasklist-form]')?.querySelector(COMPLETE);
  if (desk && complete && !desk.sure && desk.container.isConnected) {
    event.preventDefault();
    event.stopImmediatePropagation();
    doubted(desk, complete);
  }
}

document.addEventListener('click', event => {
  const complete = event.target instanceof Element && event.target.closest(COMPLETE);
  if (complete) {
    hold(event, complete);
  }
}, true);
// Enter in a field of one line
document.addEventListener('submit', event => hold(event, event.target.closest('.fjs-container')), true);
