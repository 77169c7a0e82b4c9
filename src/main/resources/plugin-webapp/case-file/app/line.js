/* One line of the checklist: what is asked for, whether it is there, and the pieces that answer it. */
import { el, fileChooser, hint, mark, takesFiles } from 'zhenggai/ui';
import { camera } from './field-camera.js';
import { pieceView } from './piece.js';

const NEEDS = { REQUIRED: '必备', COMMON: '通用', CONDITIONAL: '有则必交' };

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

const chooser = (entry, queue) => fileChooser('上传', files => queue.add(files, entry.type),
  { label: `上传${entry.name}`, multiple: true, kind: 'small', accept: entry.photo ? 'image/*,video/*' : undefined });

const shutter = (entry, { file, context }) => camera(() => ({ number: file.number, title: file.words.title, plot: file.evidence.plot,
  type: entry.type, typeName: entry.name }), context.messages);

export function line(entry, pieces, shared) {
  const { queue } = shared;
  const upload = queue && !entry.form;
  const element = el('li', { className: 'cf-line', 'data-type': entry.type },
    el('div', { className: 'cf-line-head' },
      el('span', { className: 'cf-line-name' }, entry.name),
      NEEDS[entry.need] && el('span', { className: 'cf-need' }, NEEDS[entry.need]),
      standing(entry, pieces),
      el('span', { className: 'cf-space' }),
      upload && entry.photo && shutter(entry, shared),
      upload && chooser(entry, queue)),
    entry.condition && hint(entry.condition),
    pieces.map(piece => pieceView(piece, shared)));
  if (upload) {
    takesFiles(element, files => queue.add(files, entry.type));
  }
  return element;
}
