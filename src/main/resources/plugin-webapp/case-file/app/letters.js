/* 文书: the letters of the case, drafts that wait for a signature first. Each is read in the page, as printed where this machine makes PDFs. */
import { button, el, mark } from './dom.js';
import { drawPaper } from './pdf.js';
import { letterAddress } from './server.js';
import { moment } from './words.js';

const isDraft = letter => letter.state === 'DRAFT';

/** 文书, with what waits for a signature. */
export function title(letters) {
  const drafts = letters.filter(isDraft).length;
  return drafts > 0 ? `文书（${drafts}件待签发）` : `文书（${letters.length}件）`;
}

function content(letter, closing) {
  if (!letter.pdf) {
    return el('iframe', { className: 'cf-sheet', src: letterAddress(letter.id, 'preview'), title: letter.title, sandbox: '' });
  }
  const pages = el('div', { className: 'cf-pages', tabIndex: 0, role: 'document', 'aria-label': letter.title },
    el('p', { role: 'status' }, '正在读取文书……'));
  drawPaper(letterAddress(letter.id, 'pdf'), pages, closing);
  return pages;
}

function read(letter) {
  const closing = new AbortController();
  const dialog = el('dialog', { className: 'cf-viewer', 'aria-label': letter.title },
    el('div', { className: 'cf-head' }, el('h3', {}, `${letter.documentNumber || ''}　${letter.title}`),
      button('关闭', () => dialog.close(), 'small')));
  dialog.addEventListener('close', () => {
    closing.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.append(content(letter, closing.signal)); // a page is drawn as wide as its place
}

function line(letter) {
  const about = [letter.documentNumber, letter.unitName, letter.signedByName && `${letter.signedByName}签发`,
    letter.issuedAt && moment(letter.issuedAt)].filter(Boolean).join('　');
  return el('li', { className: 'cf-line' },
    el('div', { className: 'cf-line-head' },
      isDraft(letter) ? mark('bad', '○', letter.stateText) : mark('good', '✓', letter.stateText),
      el('span', { className: 'cf-line-name' }, letter.title), el('span', { className: 'cf-need' }, letter.kindText)),
    about && el('p', { className: 'cf-hint' }, about),
    el('div', { className: 'cf-actions' },
      button('查看', () => read(letter), 'small', { 'aria-label': `查看${letter.title}` }),
      el('a', { href: letterAddress(letter.id, 'content'), className: 'cf-button cf-button-small' }, '下载Word文件')));
}

export function letters(all) {
  return all.length === 0 ? el('p', { className: 'cf-hint' }, '本案还没有文书。')
    : el('ul', { className: 'cf-lines' }, [...all.filter(isDraft), ...all.filter(one => !isDraft(one)).reverse()].map(line));
}
