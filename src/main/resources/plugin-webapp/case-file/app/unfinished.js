/* Files whose upload was broken off and whose page is gone: the server keeps what arrived, the officer chooses the file once more. */
import { button, el } from './dom.js';
import { uploads } from './server.js';
import { moment, size } from './words.js';

function entry(begun, desk) {
  const problem = el('p', { className: 'cf-problem', role: 'alert' });
  const input = el('input', { type: 'file', className: 'cf-file-input', 'aria-label': `选择${begun.fileName}继续上传`,
    onchange: () => {
      if (input.files.length > 0 && !desk.resume(begun, input.files[0])) {
        problem.textContent = `选的不是原来的文件。请选择“${begun.fileName}”（${size(begun.size)}）；文件已改动过的，请先放弃，再重新上传。`;
      }
      input.value = '';
    } });
  const giveUp = async () => {
    try {
      await uploads(desk.number).drop(begun.id);
      await desk.context.refresh();
      desk.context.messages.tell(`已放弃“${begun.fileName}”，可以重新上传。`);
    } catch (refused) {
      problem.textContent = refused.message;
    }
  };
  return el('li', { className: 'cf-queue-row' },
    el('div', { className: 'cf-line-head' }, el('strong', {}, begun.fileName), el('span', { className: 'cf-hint' },
      `${size(begun.size)}，${begun.typeName}，${moment(begun.touchedAt)}传到`),
    el('progress', { max: begun.size, value: begun.offset, 'aria-label': `${begun.fileName}已传的部分` }),
    `${Math.floor(begun.offset / begun.size * 100)}%`, el('span', { className: 'cf-space' }),
    button('继续上传', () => input.click(), 'small', { 'aria-label': `继续上传${begun.fileName}` }), input,
    button('放弃', giveUp, 'small', { 'aria-label': `放弃${begun.fileName}` })), problem);
}

export function unfinishedFiles(waiting, desk) {
  return waiting.length === 0 ? [] : [el('section', { className: 'cf-queue', 'aria-label': '没有传完的文件' }, el('h4', {}, '没有传完的文件'),
    el('p', { className: 'cf-hint' }, '已传的部分还在，点“继续上传”选择同一个文件，从断点接着传。'),
    el('ul', { className: 'cf-lines' }, waiting.map(begun => entry(begun, desk))))];
}
