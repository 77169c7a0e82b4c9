/*
 * 办理经过: the way the case took in each of its processes, drawn into the model and as a list of steps; of ended cases, too.
 */
import { button, cell, el, hint, linkButton, numberHead, table } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';
import { caseLink } from './server.js';

const SIGNS = { PASSED: '✓', RUNNING: '▶', CANCELED: '×' };

function drawing(number, way) {
  const place = el('div', { className: 'cv-drawing', tabIndex: 0, role: 'group', 'aria-label': `${way.processName}流程图` });
  const picture = el('img', { src: caseLink(number, `way/${way.instance}.svg`),
    alt: `${way.processName}流程图，已标出经过的${way.steps.length}个环节，文字见环节列表` });
  picture.addEventListener('error', () => place.replaceChildren(hint('这个流程所用的模型版本已不在系统中，无法绘图，请查看环节列表。')));
  const zoom = button('放大', () => {
    const large = place.classList.toggle('cv-large');
    zoom.setAttribute('aria-pressed', String(large));
    zoom.textContent = large ? '适应宽度' : '放大';
  }, '', { 'aria-pressed': 'false' });
  place.append(picture);
  return el('div', {}, el('div', { className: 'zu-actions cv-tools' }, zoom,
    linkButton('在新窗口查看', picture.src, '', { target: '_blank', rel: 'noopener' })), place);
}

/** What people know as a step: gateways and flows are in the picture. */
const isStep = step => !/gateway/i.test(step.type);

const steps = way => table({ label: `${way.processName}的环节`, heads: [numberHead('序号'), '环节', '开始', '结束', '情况'],
  rows: way.steps.filter(isStep).map(step => [cell('number', String(step.number)), step.name || '（未命名）',
    cell('date', moment(step.startedAt)),
    cell('date', moment(step.endedAt)), cell('date', `${SIGNS[step.outcome] || ''} ${step.outcomeName}`)]) });

export function ways(number, all) {
  if (all.length === 0) {
    return hint('本案尚无流程记录。');
  }
  return all.map((way, index) => {
    const body = el('div', {});
    const box = el('details', { className: 'cv-way', open: index === 0 || !way.endedAt },
      el('summary', {}, `${way.processName}（${moment(way.startedAt)}开始，${way.endedAt ? `${moment(way.endedAt)}结束` : '进行中'}）`), body);
    const draw = () => {
      if (box.open && !body.hasChildNodes()) {
        body.append(drawing(number, way), steps(way));
      }
    };
    box.addEventListener('toggle', draw);
    draw();
    return box;
  });
}
