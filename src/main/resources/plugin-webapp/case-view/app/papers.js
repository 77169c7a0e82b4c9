/*
 * 举证材料, 文书 and 督办情况.
 */
import { api } from 'zhenggai/server';
import { el, hint, mark } from 'zhenggai/ui';
import { dateText, moment, PIECE_STATES } from 'zhenggai/words';
import { caseLink } from './server.js';

const state = code => code in PIECE_STATES && mark(PIECE_STATES[code].kind, PIECE_STATES[code].sign, PIECE_STATES[code].word);
const out = { target: '_blank', rel: 'noopener' };
const opens = piece => piece.mediaType === 'application/pdf' || piece.thumbnail;

function piece(number, one) {
  const where = what => caseLink(number, `evidence/${one.id}/${what}`);
  const face = one.thumbnail ? el('img', { src: where('thumbnail'), alt: '', loading: 'lazy' })
    : el('span', {}, (one.fileName.split('.').pop() || '').slice(0, 4).toUpperCase());
  const paper = [one.documentNumber, one.issuer, dateText(one.documentDate)].filter(Boolean).join('　');
  return el('li', { className: 'cv-piece' },
    opens(one) ? el('a', { className: 'cv-thumb', href: where('preview'), ...out, 'aria-label': `查看${one.fileName}` }, face)
      : el('span', { className: 'cv-thumb' }, face),
    el('div', {},
      el('p', {}, el('strong', {}, one.typeName), ' ', state(one.state)),
      el('p', {}, one.fileName, ' ', el('a', { href: where('content'), download: one.fileName, 'aria-label': `下载${one.fileName}` }, '下载')),
      paper && el('p', {}, paper),
      hint(`${one.uploadedByName}上传，${moment(one.uploadedAt)}`),
      one.findings.map(finding => el('p', { className: 'cv-warn' }, `⚠ 预检提示：${finding.message}`)),
      one.reviews.map(review => el('p', {}, state(review.verdict),
        `（${review.byName}，${moment(review.at)}）${review.reason ? `：${review.reason}` : ''}`))));
}

export function evidence(number, { pieces, locked }) {
  const current = pieces.filter(one => one.state !== 'REPLACED');
  return [locked && hint('案卷已锁定，只能查阅。'), current.length === 0 ? hint('尚未提交举证材料。')
    : el('ul', { className: 'cv-pieces' }, current.map(one => piece(number, one)))];
}

function letter(one) {
  return el('li', {}, el('p', {}, el('strong', {}, one.title), ` ${one.documentNumber || ''}（${one.stateText}）`),
    hint([one.kindText, one.unitName, one.signedByName && `${one.signedByName}签发`, moment(one.issuedAt)].filter(Boolean).join('，')),
    el('p', { className: 'zu-actions' }, el('a', { href: api(`letters/${one.id}/preview`), ...out, 'aria-label': `查看${one.title}` }, '查看'),
      el('a', { href: api(`letters/${one.id}/content`), 'aria-label': `下载${one.title}的Word文件` }, '下载Word'),
      one.pdf && el('a', { href: api(`letters/${one.id}/pdf`), ...out, 'aria-label': `打开${one.title}的PDF文件` }, '打开PDF')));
}

export const letters = all => (all.length === 0 ? hint('本案没有文书。') : el('ul', { className: 'zu-plain' }, all.map(letter)));

function escalation(one) {
  const papers = [one.documentNumber && `文号${one.documentNumber}`, one.respondBy && `${dateText(one.respondBy)}前反馈`,
    one.endedOn && `${dateText(one.endedOn)}结束`].filter(Boolean);
  return el('li', {}, el('p', {}, el('strong', {}, `${one.level} ${one.instrument}`), `（${one.state}）`),
    el('p', {}, `原因：${one.reason}`),
    hint([`${dateText(one.triggeredOn)}触发`, one.issuedOn && `${dateText(one.issuedOn)}发出`, one.addressees.length > 0
      && `送${one.addressees.join('、')}`, ...papers].filter(Boolean).join('，')));
}

export const escalations = all => (all.length === 0 ? hint('本案未被督办。')
  : el('ul', { className: 'zu-plain' }, [...all].reverse().map(escalation)));
