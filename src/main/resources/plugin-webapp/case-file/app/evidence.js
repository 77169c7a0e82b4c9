/* 举证材料: the checklist with what is missing first, the pieces that are there, and the way in for new ones. */
import { el, fileChooser, note, takesFiles } from 'zhenggai/ui';
import { camera } from './field-camera.js';
import { fieldQueue } from './field-panel.js';
import { groundForm } from './ground.js';
import { line } from './line.js';
import { pieceView } from './piece.js';
import { plot } from './plot.js';
import { uploadQueue } from './queue.js';

/** Types the checklist of this case does not name may be added all the same. */
const OTHERS = [
  { type: 'other-document', name: '其他材料', need: 'OTHER', condition: '', needsDocument: false, photo: false, form: false, satisfied: true },
  { type: 'other-photo', name: '其他照片或影像', need: 'OTHER', condition: '', needsDocument: false, photo: true, form: false, satisfied: true }
];

const asksFor = entry => entry.need !== 'CONDITIONAL' && !entry.satisfied && !entry.form;

function summary({ required, given, missing }) {
  return el('div', { className: 'cf-summary' },
    el('strong', {}, `应交${required}类，已交${given}类，${missing.length > 0 ? `尚缺${missing.length}类` : '已齐全'}`),
    el('progress', { max: Math.max(required, 1), value: given, 'aria-label': `应交${required}类，已交${given}类` }),
    missing.length > 0 && el('span', { className: 'cf-warning' }, el('span', { 'aria-hidden': 'true' }, '⚠ '), '预检提示：必备材料不齐'));
}

function group(title, lines) {
  return lines.length === 0 ? null : el('section', {}, el('h4', {}, title), el('ul', { className: 'zu-plain' }, lines));
}

function dropZone(queue) {
  const zone = el('div', { className: 'cf-drop' }, el('span', {}, '把文件拖到这里或者对应的材料上，也可以'),
    fileChooser('选择文件', files => queue.add(files, null), { label: '选择要上传的文件', multiple: true, kind: 'small' }));
  takesFiles(zone, files => queue.add(files, null));
  return zone;
}

const gaps = words => words.gaps.map(gap => note('warn', el('strong', {}, `缺项说明（第${gap.round}次提交，${gap.explainedBy}）：`),
  `${gap.reason}（缺：${gap.missing}）`));

/** Photos of an inspection: who inspects takes them here, whoever reads the case sees them. */
function inspected(file, shared) {
  const { evidence, number, words } = file;
  const photos = evidence.pieces.filter(piece => piece.field?.inspection && piece.state !== 'REPLACED');
  if (photos.length + evidence.inspections.length === 0) {
    return null;
  }
  return el('section', { className: 'cf-inspections', 'aria-label': '核查、检查照片' }, el('h4', {}, '核查、检查照片'),
    evidence.inspections.map(one => el('div', { className: 'cf-line-head' }, el('span', { className: 'cf-line-name' }, one.name),
      el('span', { className: 'cf-space' }), camera(() => ({ number, title: words.title, plot: evidence.plot, type: 'inspection-photo',
        typeName: '现场核查照片', inspection: one.key, inspectionName: one.name }), shared.context.messages))),
    photos.map(piece => pieceView(piece, shared)));
}

export function evidencePanel(file, context) {
  const { evidence, words } = file;
  const entries = [...file.checklist, ...OTHERS];
  const current = evidence.pieces.filter(piece => piece.state !== 'REPLACED');
  const queue = evidence.mayUpload ? uploadQueue(file.number, entries, file.unfinished, context) : null;
  const known = new Set(entries.map(entry => entry.type));
  const show = entry => line(entry, current.filter(piece => piece.type === entry.type), { file, queue, context });
  const strays = current.filter(piece => !known.has(piece.type) && !piece.field?.inspection);
  const doubtful = entry => current.some(piece => piece.type === entry.type && piece.state === 'FLAGGED');
  const lacking = entries.filter(asksFor);
  const rest = entries.filter(entry => !asksFor(entry) && entry.need !== 'OTHER');
  const others = entries.filter(entry => entry.need === 'OTHER');
  return el('div', {},
    evidence.locked && note('quiet', '案卷已锁定，只能查阅，不能增改。'),
    inspected(file, { file, queue: null, context }),
    fieldQueue(photo => photo.number === file.number, context.refresh),
    summary(words.completeness),
    gaps(words),
    queue && dropZone(queue),
    queue && queue.element,
    group('尚缺的材料', [...lacking.filter(doubtful), ...lacking.filter(entry => !doubtful(entry))].map(show)),
    group('已交的材料', rest.filter(entry => entry.satisfied && !entry.form).map(show)),
    group('在系统内填报、不用上传的', rest.filter(entry => entry.form).map(show)),
    group('有下列情形的，还应提交', rest.filter(entry => !entry.satisfied && !entry.form).map(show)),
    group('其他', others.filter(entry => queue || current.some(piece => piece.type === entry.type)).map(show)),
    strays.length > 0 && el('section', {}, el('h4', {}, '清单以外的材料'), strays.map(piece => pieceView(piece, { file, queue, context }))),
    plot(evidence.plot, current),
    evidence.mayPlot && groundForm(file, context));
}
