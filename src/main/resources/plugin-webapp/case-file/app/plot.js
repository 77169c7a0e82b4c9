/*
 * A small drawing of the plot and of where the photos were taken, north above, to scale; no map from elsewhere. A photo far away
 * stands on the edge with its distance, so that the plot stays readable.
 */
import { el } from './dom.js';
import { distance, wind } from './words.js';

const WIDTH = 320;
const HEIGHT = 220;
/** Below the drawing, for scale and north. */
const FOOT = 24;
const MARGIN = 26;

function shape(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

/** Metres east and north of the origin; exact enough within a township. */
const metres = ([longitude, latitude], [originLongitude, originLatitude]) => [
  (longitude - originLongitude) * 111320 * Math.cos(originLatitude * Math.PI / 180), (latitude - originLatitude) * 110540];

/** Where the server places it beside the plot: in CGCS2000, converted where the camera used another system. */
const located = piece => piece.position && piece.position.shown;

function scaleBar(perMetre) {
  const length = [1000, 500, 200, 100, 50, 20, 10, 5].find(metre => metre * perMetre <= 90) || 2;
  const y = HEIGHT + 14;
  return shape('g', { class: 'cf-scale' }, shape('line', { x1: 10, y1: y, x2: 10 + length * perMetre, y2: y }),
    shape('text', { x: 14 + length * perMetre, y: y + 4 }, `${length}米`));
}

function camera(photo, index, [x, y]) {
  const turned = photo.direction === null || photo.direction === undefined ? null
    : shape('path', { class: 'cf-view', d: 'M0,0 L-7,-20 A21,21 0 0 1 7,-20 Z', transform: `rotate(${photo.direction})` });
  return shape('g', { class: 'cf-camera', transform: `translate(${x},${y})` }, ...(turned ? [turned] : []),
    shape('circle', { r: 8 }), shape('text', { 'text-anchor': 'middle', y: 4 }, String(index + 1)));
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
  const middle = (outline.length > 0 ? outline : places).reduce(([x, y], [px, py], i, all) => [x + px / all.length, y + py / all.length], [0, 0]);
  const reach = points => Math.max(...points.map(([x, y]) => Math.max(Math.abs(x - middle[0]), Math.abs(y - middle[1]))), 0);
  const plotReach = Math.max(reach(outline), 20);
  const extent = Math.min(Math.max(plotReach, reach(places)), plotReach * 4);
  const perMetre = (HEIGHT / 2 - MARGIN) / extent;
  const edge = (value, half) => Math.max(-half, Math.min(half, value));
  const onPaper = ([x, y]) => [WIDTH / 2 + edge((x - middle[0]) * perMetre, WIDTH / 2 - 12), HEIGHT / 2 - edge((y - middle[1]) * perMetre, HEIGHT / 2 - 14)];
  const drawing = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, class: 'cf-plot', role: 'img', 'aria-label': '图斑与拍摄位置示意图' });
  if (outline.length > 2) {
    drawing.append(shape('polygon', { class: 'cf-ground', points: outline.map(point => onPaper(point).map(Math.round).join(',')).join(' ') }));
  } else if (outline.length > 0) {
    const [x, y] = onPaper(outline[0]);
    drawing.append(shape('rect', { class: 'cf-ground', x: x - 6, y: y - 6, width: 12, height: 12 }));
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
  drawing.append(scaleBar(perMetre), shape('text', { x: WIDTH - 36, y: HEIGHT + 18 }, '北 ↑'));
  return el('section', { className: 'cf-where' },
    el('h4', {}, '图斑与拍摄位置'),
    el('div', { className: 'cf-where-row' }, drawing, el('ol', {},
      photos.map(photo => el('li', {}, photo.fileName,
        photo.distanceMetres > 0 ? `，距图斑${distance(photo.distanceMetres)}` : photo.distanceMetres === 0 ? '，在图斑内' : '',
        photo.direction === null || photo.direction === undefined ? '' : `，${wind(photo.direction)}`)))),
    corners.length === 0 && el('p', { className: 'cf-hint' }, '本案还没有登记图斑位置，只画出各张照片的相对位置。'),
    elsewhere.length > 0 && el('p', { className: 'cf-hint' }, `${elsewhere.map(piece => piece.fileName).join('、')}的坐标系不明，没有画在图上。`));
}
