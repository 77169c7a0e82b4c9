/* 文书: the papers of the case as issued, and those that wait for a signature; each as it stands, in Word, and in PDF where there is one. */
import { button, el, hint, linkButton, mark, note } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';
import { paperView } from './pdf.js';
import { letterAddress } from './server.js';
import { openDialog } from './viewer.js';

const isDraft = letter => letter.state === 'DRAFT';

/** 文书, with how many there are or wait for a signature. */
export function title(all) {
  if (all instanceof Error) {
    return '文书';
  }
  const drafts = all.filter(isDraft).length;
  return drafts > 0 ? `文书（${drafts}件待签发）` : `文书（${all.length}件）`;
}

function paper(letter, closing) {
  return letter.pdf ? paperView(letter.title, letterAddress(letter.id, 'pdf'), closing)
    : el('iframe', { className: 'cf-sheet', src: letterAddress(letter.id, 'preview'), title: letter.title, sandbox: '' });
}

const download = (letter, what, text) => linkButton(text, letterAddress(letter.id, what), 'small', { download: '',
  'aria-label': `${text}：${letter.title}` });

function item(letter) {
  return el('li', { className: 'cf-line', 'data-letter': letter.id },
    el('div', { className: 'cf-line-head' }, el('span', { className: 'cf-line-name' }, letter.title), letter.documentNumber,
      isDraft(letter) ? mark('open', '○', letter.stateText) : mark('good', '✓', letter.stateText)),
    hint([letter.kindText, letter.unitName, letter.signedByName && `${letter.signedByName}签发`,
      letter.issuedAt && moment(letter.issuedAt)].filter(Boolean).join('，')),
    el('div', { className: 'zu-actions' },
      button('查看', () => openDialog(`${letter.title}　${letter.documentNumber || ''}`, closing => paper(letter, closing)), 'small',
        { 'aria-label': `查看${letter.title}` }),
      download(letter, 'content', '下载Word'), letter.pdf && download(letter, 'pdf', '下载PDF')));
}

/**
 * Drafts first, then the latest.
 *
 * @param all the letters, or why they could not be read
 */
export function letters(all) {
  if (all instanceof Error) {
    return note('bad', all.message);
  }
  if (all.length === 0) {
    return hint('本案还没有文书。');
  }
  const missing = [...new Set(all.filter(letter => letter.pdf).flatMap(letter => letter.missingFonts))];
  return el('div', {},
    missing.length > 0 && hint(`本机缺${missing.join('、')}，PDF以相近字体排印，以Word文件为准。`),
    el('ul', { className: 'zu-plain' }, [...all.filter(isDraft), ...all.filter(one => !isDraft(one)).reverse()].map(item)));
}
