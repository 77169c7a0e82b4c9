/* Says where the plot lies: distances, the drawing and the warnings follow from it. */
import { button, el, field } from 'zhenggai/ui';
import { setPlot } from './server.js';

const HINT = '每行一个界址点：经度,纬度（CGCS2000，十进制度），按顺序填写；只知道一个点的，填一行。';

/** The corners in the text; null where a line is none. */
export function corners(text) {
  const lines = text.split('\n').map(line => line.trim()).filter(Boolean);
  const pairs = lines.map(line => line.split(/[,，\s]+/).map(Number));
  return lines.length > 0 && pairs.every(pair => pair.length === 2 && pair.every(Number.isFinite)) ? pairs : null;
}

export function groundForm(file, context) {
  const { plot } = file.evidence;
  const known = plot ? plot.boundary || [plot.point] : [];
  const area = el('textarea', { rows: 4, value: known.map(pair => pair.join(',')).join('\n') });
  const text = field(HINT, area);
  const save = async () => {
    const pairs = corners(area.value);
    if (!pairs) {
      text.say('每行须是一个经度和一个纬度，例如：124.4005,43.1200。');
      area.focus();
      return;
    }
    try {
      await setPlot(file.number, pairs.length === 1 ? { boundary: null, point: pairs[0] } : { boundary: pairs, point: null });
      await context.refresh();
      context.messages.tell('已登记图斑位置。');
    } catch (refused) {
      text.say(refused.message);
    }
  };
  return el('details', { className: 'cf-ground-form' }, el('summary', {}, plot ? '更正图斑位置' : '登记图斑位置'),
    text, button('保存图斑位置', save, 'main small'));
}
