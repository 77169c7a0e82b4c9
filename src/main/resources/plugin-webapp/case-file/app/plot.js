/*
 * A small drawing of the plot and of where the photos were taken, north above, to scale; no map from elsewhere. A photo far away
 * stands on the edge with its distance, so that the plot stays readable.
 */
import { el, hint, svg } from 'zhenggai/ui';
import { distanceText, windText } from 'zhenggai/words';
import { frameOf, metres, scaleLength } from './ground-scale.js';

const WIDTH = 320;
const HEIGHT = 220;
/** Below the drawing, for scale and north. */
const FOOT = 24;
const MARGIN = 26;

/** Where the server places it beside the plot: in CGCS2000, converted where the camera used another system. */
const located = piece => piece.position && piece.position.shown;

function scaleBar(perMetre) {
  const length = scaleLength(perMetre);
  const y = HEIGHT + 14;
  return svg('g', { class: 'cf-scale' }, svg('line', { x1: 10, y1: y, x2: 10 + length * perMetre, y2: y }),
    svg('text', { x: 14 + length * perMetre, y: y + 4 }, `${length}米`));
}

function camera(photo, index, [x, y]) {
  const turned = photo.direction === null || photo.direction === undefined ? null
    : svg('path', { class: 'cf-view', d: 'M0,0 L-7,-20 A21,21 0 0 1 7,-20 Z', transform: `rotate(${photo.direction})` });
  return svg('g', { class: 'cf-camera', transform: `translate(${x},${y})` }, turned,
    svg('circle', { r: 8 }), svg('text', { 'text-anchor': 'middle', y: 4 }, String(index + 1)));
}

/** The drawing with its legend; nothing where neither the plot nor a photo has a place. */
export function plot(ground, pieces) {
  const photos = pieces.filter(located);
  const elsewhere = pieces.filter(piece => piece.position && !located(piece));
  const corners = ground ? ground.boundary || (ground.point ? [ground.point] : []) : [];
  if (corners.length === 0 && photos.length === 0) {
    return null;
  }
  const origin = corners[0] || photos[0].position.shown;
  const outline = corners.map(corner => metres(corner, origin));
  const places = photos.map(photo => metres(photo.position.shown, origin));
  const { middle, extent } = frameOf(outline, places);
  const perMetre = (HEIGHT / 2 - MARGIN) / extent;
  const edge = (value, half) => Math.max(-half, Math.min(half, value));
  const onPaper = ([x, y]) => [WIDTH / 2 + edge((x - middle[0]) * perMetre, WIDTH / 2 - 12),
    HEIGHT / 2 - edge((y - middle[1]) * perMetre, HEIGHT / 2 - 14)];
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, class: 'cf-plot', role: 'img', 'aria-label': '图斑与拍摄位置示意图' });
  if (outline.length > 2) {
    drawing.append(svg('polygon', { class: 'cf-ground', points: outline.map(point =>
      onPaper(point).map(Math.round).join(',')).join(' ') }));
  } else if (outline.length > 0) {
    const [x, y] = onPaper(outline[0]);
    drawing.append(svg('rect', { class: 'cf-ground', x: x - 6, y: y - 6, width: 12, height: 12 }));
  }
  const taken = [];
  photos.forEach((photo, index) => {
    let [x, y] = onPaper(places[index]);
    while (taken.some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < 15)) {
      x += 16; // before and after are taken from one spot: their numbers stand side by side
    }
    taken.push([x, y]);
    drawing.append(camera(photo, index, [x, y]));
  });
  drawing.append(scaleBar(perMetre), svg('text', { x: WIDTH - 36, y: HEIGHT + 18 }, '北 ↑'));
  return el('section', { className: 'cf-where' },
    el('h4', {}, '图斑与拍摄位置'),
    el('div', { className: 'cf-where-row' }, drawing, el('ol', {},
      photos.map(photo => el('li', {}, photo.fileName,
        photo.distanceMetres > 0 ? `，距图斑${distanceText(photo.distanceMetres)}` : photo.distanceMetres === 0 ? '，在图斑内' : '',
        photo.direction === null || photo.direction === undefined ? '' : `，${windText(photo.direction)}`)))),
    corners.length === 0 && hint( '本案还没有登记图斑位置，只画出各张照片的相对位置。'),
    elsewhere.length > 0 && hint( `${elsewhere.map(piece => piece.fileName).join('、')}的坐标系不明，没有画在图上。`));
}
