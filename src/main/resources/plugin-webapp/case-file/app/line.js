/* One line of the checklist: what is asked for, whether it is there, and the pieces that answer it. */
import { button, el, mark, takesFiles } from './dom.js';
import { pieceView } from './piece.js';
import { NEEDS } from './words.js';

function standing(entry, pieces) {
  if (entry.form) {
    return entry.satisfied ? mark('good', '✓', '已在系统内填报') : mark('open', '○', '办理到该环节时在系统内填报');
  }
  if (entry.satisfied) {
    return entry.need === 'OTHER' ? null : mark('good', '✓', pieces.length > 0 ? `${entry.pieces}件` : '已登记');
  }
  if (pieces.some(piece => piece.state === 'FLAGGED')) {
    return mark('bad', '⚑', '有疑问，待替换');
  }
  return entry.need === 'CONDITIONAL' ? mark('open', '○', '未交') : mark('bad', '✕', '缺');
}

function chooser(entry, queue) {
  const input = el('input', { type: 'file', multiple: true, className: 'cf-file-input', 'aria-label': `上传${entry.name}`,
    accept: entry.photo ? 'image/*,video/*' : undefined,
    onchange: () => {
      queue.add(input.files, entry.type);
      input.value = '';
    } });
  return [button('上传', () => input.click(), 'small', { 'aria-label': `上传${entry.name}` }), input];
}

export function line(entry, pieces, shared) {
  const { queue } = shared;
  const upload = queue && !entry.form;
  const element = el('li', { className: 'cf-line', 'data-type': entry.type },
    el('div', { className: 'cf-line-head' },
      el('span', { className: 'cf-line-name' }, entry.name),
      NEEDS[entry.need] && el('span', { className: 'cf-need' }, NEEDS[entry.need]),
      standing(entry, pieces),
      el('span', { className: 'cf-space' }),
      upload && chooser(entry, queue)),
    entry.condition && el('p', { className: 'cf-hint' }, entry.condition),
    pieces.map(piece => pieceView(piece, shared)));
  if (upload) {
    takesFiles(element, files => queue.add(files, entry.type));
  }
  return element;
}
