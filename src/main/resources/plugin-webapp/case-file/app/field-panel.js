/* What the officer sees of the queue: each photo, where it stands, and what can be done about it; and, on any page, that something waits. */
import { button, el, hint, mark, progress } from 'zhenggai/ui';
import { distanceText, partText, sizeText, windText } from 'zhenggai/words';
import { again, onChange, queued, REFUSED, remove, SENDING, SENT, waiting, WAITING } from './field-queue.js';

const known = value => value !== null && value !== undefined;

/** 在图斑内 or 距图斑120米; nothing where it cannot be told. */
export const whereText = metres => (!known(metres) ? null : metres === 0 ? '在图斑内' : `距图斑${distanceText(metres)}`);

const clock = iso => new Date(iso).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });

function saidText({ said, metres }) {
  return [clock(said.takenAt), known(said.longitude) ? whereText(metres) || '已定位' : said.why,
    known(said.accuracy) && `误差约${said.accuracy}米`, known(said.direction) && windText(said.direction)].filter(Boolean).join('，');
}

/** The server's own word on it. */
function checkedText({ piece }) {
  const metres = known(piece.distanceMetres) ? piece.distanceMetres : piece.field?.distanceMetres;
  return `已送达。系统核对：${whereText(metres) || '本案没有登记图斑位置或照片没有位置，未核对'}`;
}

function standing(photo) {
  switch (photo.state) {
    case SENT: return mark('good', '✓', checkedText(photo));
    case REFUSED: return mark('bad', '✕', photo.reason);
    case SENDING: return mark('open', '↑', '正在上传');
    default: return mark('open', '○', navigator.onLine ? '等待上传' : '没有网络，联网后自动上传');
  }
}

/** Drawn, not shown: the page's policy takes no pictures but the server's. What the browser cannot draw stays empty. */
function face(blob) {
  const canvas = el('canvas', { className: 'cf-field-face', width: 72, height: 72, 'aria-hidden': 'true' });
  createImageBitmap(blob).then(image => {
    const scale = Math.max(72 / image.width, 72 / image.height);
    canvas.getContext('2d').drawImage(image, (72 - image.width * scale) / 2, (72 - image.height * scale) / 2, image.width * scale,
      image.height * scale);
    image.close();
  }).catch(() => null);
  return canvas;
}

function entry(photo) {
  const bar = progress(`${photo.name}的上传进度`);
  if (photo.state === SENDING && known(photo.part)) {
    bar.show(partText(photo.part, 1), photo.part);
  }
  const picture = photo.blob && face(photo.blob);
  return el('li', { className: 'cf-field-photo', 'data-state': photo.state }, picture, el('div', { className: 'cf-piece-text' },
    el('strong', {}, `${photo.number}　${photo.typeName}`), hint([photo.inspectionName, saidText(photo), sizeText(photo.size)]
      .filter(Boolean).join('，')),
    standing(photo), bar,
    photo.piece?.findings.map(finding => el('p', { className: 'cf-warning' }, `预检提示：${finding.message}`)),
    el('div', { className: 'zu-actions' }, photo.state === REFUSED && button('重试', () => again(photo), 'small'),
      [REFUSED, WAITING].includes(photo.state) && button('移除', () => remove(photo), 'small', { 'aria-label': `移除${photo.name}` }))));
}

/**
 * @param mine which photos are shown; all by default
 * @param sent told when one of them has arrived
 */
export function fieldQueue(mine = () => true, sent = () => {}) {
  const list = el('ul', { className: 'zu-plain' });
  const title = el('h4', { role: 'status' });
  const element = el('section', { className: 'cf-field-queue', 'aria-label': '现场照片队列' }, title, list);
  const arrived = () => queued().filter(mine).filter(photo => photo.state === SENT).length;
  let before = arrived();
  const show = () => {
    const shown = queued().filter(mine);
    const left = shown.filter(photo => photo.state !== SENT).length;
    title.textContent = left > 0 ? `待上传的现场照片（${left}张）` : '现场照片均已上传';
    element.hidden = shown.length === 0;
    list.replaceChildren(...shown.map(entry));
    if (arrived() > before) {
      before = arrived();
      sent();
    }
  };
  const end = onChange(() => (element.isConnected || !element.wasShown ? show() : end()));
  requestAnimationFrame(() => { element.wasShown = element.isConnected; });
  show();
  return element;
}

/** In a corner of every page while something waits: closing the browser loses nothing, but it is worth knowing. On a phone the way in. */
export function fieldChip() {
  const link = el('a', { href: '#/field', className: 'zu cf-field-chip', hidden: true });
  const phone = window.matchMedia('(max-width: 767px)');
  const show = () => {
    const left = waiting().length;
    const refused = waiting().some(photo => photo.state === REFUSED);
    const at = path => window.location.hash.startsWith(path);
    link.hidden = at('#/field') || at('#/login') || left === 0 && !(phone.matches && at('#/desk'));
    link.textContent = left === 0 ? '现场拍照' : refused ? `现场照片有${left}张未上传，请查看` : `现场照片待上传${left}张`;
    link.classList.toggle('cf-field-refused', refused);
  };
  onChange(show);
  window.addEventListener('hashchange', show);
  document.body.append(link);
  show();
}
