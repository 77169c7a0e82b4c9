/*
 * The last step: what would be registered, the question, and what the server says to it.
 */
import { el } from './dom.js';
import { itemName } from './item.js';
import { confirm } from './server.js';

/** Cases by place: as counted in the document, else one for each township named, else one for the unit that leads. */
function byPlace(draft, units) {
  const places = new Map();
  const add = (place, number) => places.set(place, (places.get(place) || 0) + number);
  for (const item of draft.items.filter(one => one.excluded !== true)) {
    const matched = name => String((item.matchedUnits || {})[name] || '').split(',').filter(Boolean);
    const counted = Object.entries(item.caseCounts || {});
    const responsible = (item.responsibleUnits || []).flatMap(matched);
    const lead = item.leadUnit ? matched(item.leadUnit) : responsible.slice(0, 1);
    const townships = responsible.filter(id => units.some(unit => unit.id === id && unit.kind === 'TOWNSHIP'));
    if (counted.length > 0) {
      counted.forEach(([place, number]) => add(place, number));
    } else {
      const whose = townships.length > 0 ? townships : lead;
      whose.forEach(id => add((units.find(unit => unit.id === id) || { name: id }).name, 1));
      if (whose.length === 0) {
        add('未确定单位', 1);
      }
    }
  }
  return places;
}

function summary(draft, units) {
  const places = [...byPlace(draft, units)];
  const all = places.reduce((sum, [, number]) => sum + number, 0);
  const unsure = draft.items.filter(item => item.warnings.length > 0);
  return [
    el('p', {}, `将登记问题${draft.items.length}项，预计立案${all}件，并启动各案件的整改流程。登记后不能撤回。`),
    unsure.length === 0 ? null : el('p', { className: 'pi-note pi-note-warn' }, `仍有${unsure.length}项带有提示，请确认已经核对。`),
    el('table', { className: 'pi-table' },
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, '单位'), el('th', { scope: 'col', className: 'pi-number' }, '案件数'))),
      el('tbody', {}, places.map(([place, number]) => el('tr', {}, el('td', {}, place),
        el('td', { className: 'pi-number' }, `${number}件`)))))];
}

/**
 * @param questions current answers the draft as it stands, settled is there when all changes are saved, refused names a card that
 *                  holds something the server did not take; reveal shows an item, done takes the answer
 */
export function confirmation({ id, current, units, settled, refused, message, reveal, done }) {
  const content = el('div', { className: 'pi-dialog-content' });
  const yes = el('button', { type: 'button', className: 'pi-button pi-button-main' }, '确认登记');
  const no = el('button', { type: 'button', className: 'pi-button' }, '返回核对');
  const progress = el('div', { className: 'pi-progress', hidden: true },
    el('progress', { 'aria-label': '登记进度' }), el('span', { role: 'status' }, '正在登记方案、立案并启动流程，请不要关闭页面…'));
  const dialog = el('dialog', { className: 'pi-dialog', 'aria-label': '确认登记方案' },
    el('h2', {}, '确认登记方案'), content, progress, el('div', { className: 'pi-dialog-actions' }, no, yes));
  const button = el('button', { type: 'button', className: 'pi-button pi-button-main' }, '确认并登记…');

  const busy = is => {
    progress.hidden = !is;
    yes.disabled = is;
    no.disabled = is;
  };
  const problemList = refusal => el('ul', { className: 'pi-problems' }, refusal.problems.map(problem => {
    const position = current().items.findIndex(item => item.index === problem.index);
    if (position < 0) {
      return el('li', {}, problem.message);
    }
    const link = el('button', { type: 'button', className: 'pi-link' },
      `第${position + 1}项 ${itemName(current().items[position])}`);
    link.addEventListener('click', () => reveal(problem.index));
    return el('li', {}, link, `：${problem.message}`);
  }));

  button.addEventListener('click', async () => {
    await settled();
    message.clear();
    const wrong = refused();
    if (wrong) {
      message.warn('有填写有误、尚未保存的内容，请先改正。');
      wrong.reveal();
      return;
    }
    content.replaceChildren(...summary(current(), units).filter(Boolean));
    dialog.showModal();
  });
  no.addEventListener('click', () => dialog.close());
  dialog.addEventListener('cancel', event => yes.disabled && event.preventDefault());
  yes.addEventListener('click', async () => {
    busy(true);
    try {
      const answer = await confirm(id, {});
      dialog.close();
      done(answer);
    } catch (refusal) {
      dialog.close();
      message.warn(refusal.message, refusal.problems.length > 0 ? problemList(refusal) : null);
    } finally {
      busy(false);
    }
  });
  return { button, dialog };
}
