/* Draws a PDF with pdf.js, served by ourselves: the content policy lets no other viewer in. Pages are drawn when they come into view. */
import { address } from 'zhenggai/server';
import { el } from 'zhenggai/ui';

let library = null;

function load() {
  library ??= import('zhenggai/pdf').then(pdf => {
    pdf.GlobalWorkerOptions.workerSrc = address('webapp/pdfjs/build/pdf.worker.min.mjs');
    return pdf;
  });
  return library;
}

async function draw(page, sheet, width) {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, 2) });
  const canvas = el('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height), role: 'img' });
  canvas.setAttribute('aria-label', sheet.getAttribute('aria-label'));
  sheet.replaceChildren(canvas);
  await page.render({ canvas, viewport }).promise;
  sheet.dataset.drawn = 'true';
}

/** What a PDF's first page says; empty for a scan. The file stays where it is: it is read in this page. */
export async function firstPageText(file) {
  const pdf = await load();
  const task = pdf.getDocument({ data: new Uint8Array(await file.arrayBuffer()), isEvalSupported: false, cMapUrl: address('webapp/pdfjs/cmaps/') });
  try {
    const content = await (await (await task.promise).getPage(1)).getTextContent();
    return content.items.map(item => item.str).join('').slice(0, 2000);
  } finally {
    task.destroy();
  }
}

/** Draws the pages into the element until {@code closing} is aborted. */
async function drawPaper(source, element, closing) {
  let task = null;
  try {
    const pdf = await load();
    task = pdf.getDocument({
      url: source,
      withCredentials: true,
      isEvalSupported: false,
      cMapUrl: address('webapp/pdfjs/cmaps/'),
      standardFontDataUrl: address('webapp/pdfjs/standard_fonts/'),
      wasmUrl: address('webapp/pdfjs/wasm/')
    });
    closing.addEventListener('abort', () => task.destroy());
    const paper = await task.promise;
    const first = await paper.getPage(1);
    const box = first.getViewport({ scale: 1 });
    const width = Math.min(element.clientWidth - 24, 900);
    const sheets = Array.from({ length: paper.numPages }, (unused, index) =>
      el('div', { className: 'cf-page', 'aria-label': `第${index + 1}页，共${paper.numPages}页`,
        style: `width:${width}px;min-height:${Math.round(width * box.height / box.width)}px` }));
    element.replaceChildren(...sheets);
    const seen = new IntersectionObserver(changes => changes.filter(change => change.isIntersecting).forEach(async change => {
      seen.unobserve(change.target);
      await draw(await paper.getPage(sheets.indexOf(change.target) + 1), change.target, width).catch(() => null);
    }), { root: element, rootMargin: '400px' });
    sheets.forEach(sheet => seen.observe(sheet));
    closing.addEventListener('abort', () => seen.disconnect());
  } catch (unreadable) {
    if (!closing.aborted) {
      element.replaceChildren(el('p', { role: 'alert' }, '这份文件无法在页面内显示，请下载后查看。'));
    }
  }
}

/** A paper, drawn page by page. */
export function paperView(name, source, closing) {
  const pages = el('div', { className: 'cf-pages', tabIndex: 0, role: 'document', 'aria-label': name }, el('p', { role: 'status' },
    '正在读取文件……'));
  requestAnimationFrame(() => drawPaper(source, pages, closing)); // as wide as its place, once it has one
  return pages;
}
