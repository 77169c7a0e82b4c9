/* One piece: what it is, where a photo was taken, what the pre-checks noticed, what reviewers said, and its former versions. */
import { button, el, fileChooser, hint, linkButton, mark } from 'zhenggai/ui';
import { dateText, moment, PIECE_STATES, sizeText } from 'zhenggai/words';
import { amendControls } from './amend.js';
import { camera, claimed, isPhoto, kindOf } from './camera.js';
import { reviewControls } from './review.js';
import { pieceAddress, witness } from './server.js';
import { openViewer, viewable } from './viewer.js';

function picture(piece, number) {
  const open = () => openViewer(piece, number);
  const face = piece.thumbnail
    ? el('img', { src: pieceAddress(number, piece.id, 'thumbnail'), alt: '', loading: 'lazy' })
    : el('span', { className: 'cf-face' }, (piece.fileName.split('.').pop() || '').slice(0, 4).toUpperCase(),
      isPhoto(piece) && el('small', {}, '照片原件'));
  return viewable(piece)
    ? el('button', { type: 'button', className: 'cf-thumb', onclick: open, 'aria-label': `查看${piece.fileName}` }, face)
    : el('span', { className: 'cf-thumb' }, face);
}

function paper(piece) {
  return [piece.documentNumber, piece.issuer, piece.documentDate && dateText(piece.documentDate)].filter(Boolean).join('　');
}

function judged(review) {
  const { kind, sign, word } = PIECE_STATES[review.verdict];
  return el('p', {}, mark(kind, sign, word), ` ${review.byName}，${moment(review.at)}`, review.reason && `：${review.reason}`);
}

function history(piece, file) {
  const former = [];
  let id = piece.replaces;
  while (id) {
    const before = file.evidence.pieces.find(one => one.id === id);
    if (!before) {
      break;
    }
    former.push(before);
    id = before.replaces;
  }
  return former.length === 0 ? null : el('details', { className: 'cf-history' }, el('summary', {}, `历史版本（${former.length}个）`),
    former.map(before => el('div', { className: 'cf-former' },
      picture(before, file.number),
      el('div', {}, el('p', {}, `${before.fileName}，${before.uploadedByName}，${moment(before.uploadedAt)}`), before.reviews.map(judged)))));
}

const replacing = (piece, queue) => fileChooser('替换', files => queue.add(files, piece.type, piece), { label: `替换${piece.fileName}`,
  kind: 'small' });

/** What the submitting unit may still do: an accepted piece stays as it is. */
function changing(piece, file, queue, context) {
  const asked = file.checklist.find(entry => entry.type === piece.type);
  return queue && piece.state !== 'ACCEPTED' && [replacing(piece, queue),
    ...amendControls(piece, asked ? asked.needsDocument : Boolean(piece.documentDate), file.number, context)];
}

/** A fellow inspector confirms; whether he may, the server says. */
const witnessing = (piece, file, context) => piece.field?.inspection
  && file.evidence.inspections.some(one => one.name === piece.field.inspection)
  && button('我也在场', () => context.messages.attempt(async () => {
    await witness(file.number, piece.id);
    await context.refresh();
    context.messages.tell(`已确认共同到场：“${piece.fileName}”。`);
  }), 'small', { 'aria-label': `确认拍摄${piece.fileName}时我也在场` });

export function pieceView(piece, { file, queue, context }) {
  const { kind, sign, word } = PIECE_STATES[piece.state];
  const number = file.number;
  return el('article', { className: `cf-piece cf-piece-${kind}`, 'data-piece': piece.id, 'aria-label': piece.fileName },
    picture(piece, number),
    el('div', { className: 'cf-piece-text' },
      el('div', { className: 'cf-piece-head' },
        el('strong', {}, piece.fileName), el('span', { className: 'zu-hint' }, sizeText(piece.size)), mark(kind, sign, word)),
      paper(piece) && el('p', {}, paper(piece)),
      camera(piece) && el('p', {}, camera(piece)),
      claimed(piece) && el('p', {}, claimed(piece)),
      piece.field?.witnesses.length > 0 && el('p', {}, mark('good', '✓', `${piece.field.witnesses.join('、')}确认共同到场`)),
      isPhoto(piece) && !piece.thumbnail && hint( `${kindOf(piece)}，网页不显示画面，原件可下载查看。`),
      piece.note && el('p', {}, `说明：${piece.note}`),
      hint( `${piece.uploadedByName}上传，${moment(piece.uploadedAt)}`),
      piece.findings.map(finding => el('p', { className: 'cf-warning' }, el('span', { 'aria-hidden': 'true' }, '⚠ '), '预检提示：',
        finding.message)),
      piece.reviews.map(judged),
      history(piece, file),
      el('div', { className: 'zu-actions' },
        viewable(piece) && button('查看', () => openViewer(piece, number), 'small', { 'aria-label': `查看${piece.fileName}` }),
        linkButton('下载', pieceAddress(number, piece.id, 'content'), 'small', { download: piece.fileName,
          'aria-label': `下载${piece.fileName}` }),
        changing(piece, file, queue, context),
        witnessing(piece, file, context),
        file.evidence.mayReview && !piece.field?.inspection && reviewControls(piece, number, context))));
}
