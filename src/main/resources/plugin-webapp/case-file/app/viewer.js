/* A piece in full: a photo, a film, or a paper drawn page by page. Nothing a file brings with it is run. */
import { facts, isPhoto } from './camera.js';
import { button, el } from './dom.js';
import { drawPaper } from './pdf.js';
import { pieceAddress } from './server.js';

const isPaper = piece => piece.mediaType === 'application/pdf';
const isFilm = piece => piece.mediaType.startsWith('video/');

export const viewable = piece => isPhoto(piece) || isPaper(piece) || isFilm(piece);

/** A photo that this browser cannot draw, as phones' HEIC in most: what it says of itself, and the way to the file. */
function card(piece, number) {
  return el('div', { className: 'cf-card', role: 'document', tabIndex: 0 },
    el('p', {}, '浏览器不能显示这种格式的照片。原件已存入案卷，下载后可用手机相册或看图软件查看。'),
    el('dl', { className: 'cf-facts' }, facts(piece).map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])),
    el('a', { className: 'cf-button cf-button-main', href: pieceAddress(number, piece.id, 'content'), download: piece.fileName }, '下载原件'));
}

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
  // where we cannot draw it the browser may: Safari shows what iPhones take
  const image = el('img', { src: piece.thumbnail ? preview : pieceAddress(number, piece.id, 'content'), alt: `${piece.typeName}：${piece.fileName}`,
    onerror: () => image.replaceWith(card(piece, number)) });
  return image;
}

/** Shows over the page what {@code make} makes; it is told when the dialog closes. */
export function openDialog(title, make) {
  const closing = new AbortController();
  const dialog = el('dialog', { className: 'cf-viewer', 'aria-label': title },
    el('div', { className: 'cf-head' }, el('h3', {}, title), button('关闭', () => dialog.close(), 'small')));
  dialog.addEventListener('close', () => {
    closing.abort();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  dialog.append(make(closing.signal)); // papers are drawn as wide as their place
}

export const openViewer = (piece, number) => openDialog(`${piece.typeName}　${piece.fileName}`, closing => content(piece, number, closing));
