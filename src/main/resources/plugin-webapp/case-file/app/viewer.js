/* A piece in full: a photo, a film, or a paper drawn page by page. Nothing a file brings with it is run. */
import { button, el } from './dom.js';
import { drawPaper } from './pdf.js';
import { pieceAddress } from './server.js';

const isPhoto = piece => piece.mediaType.startsWith('image/');
const isPaper = piece => piece.mediaType === 'application/pdf';
const isFilm = piece => piece.mediaType.startsWith('video/');

export const viewable = piece => isPhoto(piece) || isPaper(piece) || isFilm(piece);

function content(piece, number, closing) {
  if (isFilm(piece)) {
    return el('video', { src: pieceAddress(number, piece.id, 'content'), controls: true, preload: 'metadata' });
  }
  const preview = pieceAddress(number, piece.id, 'preview');
  if (isPaper(piece)) {
    const pages = el('div', { className: 'cf-pages', tabIndex: 0, role: 'document', 'aria-label': piece.fileName }, el('p', { role: 'status' }, '正在读取文件……'));
    drawPaper(preview, pages, closing);
    return pages;
  }
  const image = el('img', { src: preview, alt: `${piece.typeName}：${piece.fileName}`,
    onerror: () => image.replaceWith(el('p', { role: 'alert' }, '这张照片无法显示，请下载后查看。')) });
  return image;
}

export function openViewer(piece, number) {
  const closing = new AbortController();
  const dialog = el('dialog', { className: 'cf-viewer', 'aria-label': piece.fileName },
    el('div', { className: 'cf-head' }, el('h3', {}, `${piece.typeName}　${piece.fileName}`), button('关闭', () => dialog.close(), 'small')),
    content(piece, number, closing.signal));
  dialog.addEventListener('close', () => {
    closing.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
