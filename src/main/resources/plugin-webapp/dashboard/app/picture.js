/*
 * Saves what is drawn as a picture: PNG, on white, in double density so that it prints well.
 */
import { el } from 'zhenggai/ui';
import { charts } from './server.js';

const DENSITY = 2;

function download(name, address) {
  const link = el('a', { href: address, download: `${name}.png` });
  document.body.append(link);
  link.click();
  link.remove();
}

/** A chart: drawn once more off screen, for what is on screen is made of lines and no picture. */
export async function keepPicture(title, option, width, height) {
  const { init } = await charts();
  const chart = init(el('div'), null, { locale: 'ZH', renderer: 'canvas', width: Math.max(width, 640), height: height + 40 });
  chart.setOption({ ...option, title: { text: title, left: 'center', top: 4, textStyle: { fontSize: 16 } },
    grid: { ...option.grid, top: (option.grid.top || 8) + 34 }, ...(option.legend ? { legend: { ...option.legend, top: 34 } } : {}) });
  download(title, chart.getDataURL({ pixelRatio: DENSITY, backgroundColor: '#fff' }));
  chart.dispose();
}

/** A drawing of the page. */
export async function keepDrawing(title, svg) {
  const width = svg.width.baseVal.value;
  const height = svg.height.baseVal.value;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  download(title, canvas.toDataURL('image/png'));
}
