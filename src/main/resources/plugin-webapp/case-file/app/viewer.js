/* A piece in full: a photo, a film, or a paper drawn page by page. Nothing a file brings with it is run. */
import { button, dialog, el, facts, linkButton } from 'zhenggai/ui';
import { about, isPhoto } from './camera.js';
import { paperView } from './pdf.js';
import { pieceAddress } from './server.js';

const isPaper = piece => piece.mediaType === 'application/pdf';
const isFilm = piece => piece.mediaType.startsWith('video/');

export const viewable = piece => isPhoto(piece) || isPaper(piece) || isFilm(piece);

/** A photo that this browser cannot draw, as phones' HEIC in most: what it says of itself, and the way to the file. */
function card(piece, number) {
  return el('div', { className: 'cf-card', role: 'document', tabIndex: 0 },
    el('p', {}, '浏览器不能显示这种格式的照片。原件已存入案卷，下载后可用手机相册或看图软件查看。'),
    facts(about(piece)), linkButton('下载原件', pieceAddress(number, piece.id, 'content'), 'main', { download: piece.fileName }));
}

function content(piece, number, closing) {
  if (isFilm(piece)) {
    return el('video', { src: pieceAddress(number, piece.id, 'content'), controls: true, preload: 'metadata' });
  }
  const preview = pieceAddress(number, piece.id, 'preview');
  if (isPaper(piece)) {
    return paperView(piece.fileName, preview, closing);
  }
  // where we cannot draw it the browser may: Safari shows what iPhones take
  const image = el('img', { src: piece.thumbnail ? preview : pieceAddress(number, piece.id, 'content'),
    alt: `${piece.typeName}：${piece.fileName}`,
    onerror: () => image.replaceWith(card(piece, number)) });
  return image;
}

/** Shows over the page what {@code make} makes; it is told when the dialog closes. */
export const openDialog = (title, make) => dialog(title, make, box => button('关闭', () => box.close()), { kind: 'whole' });

export const openViewer = (piece, number) => openDialog(`${piece.typeName}　${piece.fileName}`, closing => content(piece, number, closing));
