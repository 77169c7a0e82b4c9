/* Files whose upload was broken off and whose page is gone: the server keeps what arrived, the officer chooses the file once more. */
import { button, el, fileChooser, hint, wrongPlace } from 'zhenggai/ui';
import { moment, partText, sizeText } from 'zhenggai/words';
import { uploads } from './server.js';

function entry(begun, desk) {
  const problem = wrongPlace();
  const chooser = fileChooser('继续上传', ([file]) => desk.resume(begun, file)
    || problem.say(`选的不是原来的文件。请选择“${begun.fileName}”（${sizeText(begun.size)}）；文件已改动过的，请先放弃，再重新上传。`),
  { label: `选择${begun.fileName}继续上传`, kind: 'small' });
  const giveUp = async () => {
    try {
      await uploads(desk.number).drop(begun.id);
      await desk.context.refresh();
      desk.context.messages.tell(`已放弃“${begun.fileName}”，可以重新上传。`);
    } catch (refused) {
      problem.say(refused.message);
    }
  };
  return el('li', { className: 'cf-queue-row' },
    el('div', { className: 'cf-line-head' }, el('strong', {}, begun.fileName), el('span', { className: 'zu-hint' },
      `${sizeText(begun.size)}，${begun.typeName}，${moment(begun.touchedAt)}传到`),
    el('progress', { max: begun.size, value: begun.offset, 'aria-label': `${begun.fileName}已传的部分` }),
    partText(begun.offset, begun.size), el('span', { className: 'cf-space' }), chooser,
    button('放弃', giveUp, 'small', { 'aria-label': `放弃${begun.fileName}` })), problem);
}

export function unfinishedFiles(waiting, desk) {
  return waiting.length === 0 ? [] : [el('section', { className: 'cf-queue', 'aria-label': '没有传完的文件' }, el('h4', {}, '没有传完的文件'),
    hint('已传的部分还在，点“继续上传”选择同一个文件，从断点接着传。'),
    el('ul', { className: 'zu-plain' }, waiting.map(begun => entry(begun, desk))))];
}
