/*
 * The submitting unit corrects what was written beside a piece, until it is accepted: number, issuer and date of a paper, the
 * photographer, and in which system a camera gave its position. The file itself is only ever replaced.
 */
import { button, choice, el, field, wrongPlace } from 'zhenggai/ui';
import { dayOf } from 'zhenggai/words';
import { isPhoto } from './camera.js';
import { amend } from './server.js';

const SYSTEMS = { 'WGS-84': 'WGS-84（手机、相机通常如此）', CGCS2000: 'CGCS2000（国家2000）', 'GCJ-02': 'GCJ-02（地图软件的偏移坐标）' };

const line = (value, maxLength) => el('input', { type: 'text', maxLength, value: value || '' });

function systems({ referenceSystem }) {
  const known = Object.entries(SYSTEMS).map(([id, name]) => ({ id, name }));
  return referenceSystem in SYSTEMS ? choice(known, referenceSystem) : choice(known, '', `${referenceSystem}（系统不能换算）`);
}

/** What was changed of what was there; nothing stands for what was left empty. Throws what is to be said. */
export function changed(before, now) {
  const change = {};
  Object.entries(now).forEach(([name, text]) => {
    const value = name === 'documentDate' && text ? dayOf(text) : text || null;
    if (value === undefined) {
      throw new Error('文书日期请写成2024-06-01这样。');
    }
    if (value !== (before[name] ?? null) && !(name === 'referenceSystem' && value === null)) {
      change[name] = value;
    }
  });
  if (Object.keys(change).length === 0) {
    throw new Error('内容没有改动。');
  }
  return change;
}

/** @param paper whether the type of the piece asks for number, issuer and date */
export function amendControls(piece, paper, number, context) {
  const inputs = {
    ...(paper ? { documentNumber: line(piece.documentNumber, 100), issuer: line(piece.issuer, 100),
      documentDate: line(piece.documentDate, 11) } : {}),
    ...(isPhoto(piece) ? { photographer: line(piece.photographer, 50) } : {}),
    ...(piece.position ? { referenceSystem: systems(piece.position) } : {}),
    note: line(piece.note, 500)
  };
  const labels = { documentNumber: '文号', issuer: '发文机关', documentDate: '文书日期', photographer: '拍摄人', referenceSystem: '坐标系', note: '说明' };
  const before = { ...piece, referenceSystem: piece.position?.referenceSystem };
  const problem = wrongPlace();
  const save = async () => {
    try {
      const now = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value.trim()]));
      await amend(number, piece.id, changed(before, now));
      await context.refresh();
      context.messages.tell(`已更正“${piece.fileName}”，更正前后的内容记入办理过程。`);
    } catch (refused) {
      problem.say(refused.message);
    }
  };
  const ask = el('div', { className: 'cf-ask', hidden: true }, el('div', { className: 'zu-form' },
    Object.entries(inputs).map(([name, input]) => field(labels[name], input))), problem,
  button('保存更正', save, 'main small'), button('取消', () => { ask.hidden = true; }, 'small'));
  return [button('更正', () => {
    ask.hidden = false;
    ask.querySelector('input, select').focus();
  }, 'small', { 'aria-label': `更正${piece.fileName}` }), ask];
}
