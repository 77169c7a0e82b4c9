/*
 * One item of the draft as a card: what the system is unsure of on top, then its fields, each saved when left.
 */
import { badge, el, freshId } from './dom.js';
import { areaField, categoryField, countsField, dateField, lineField, measuresField, textField } from './fields.js';
import { unitsField } from './units.js';

const PLACES = ['TOWNSHIP', 'DEVELOPMENT_ZONE'];

/** What an item is called in lists and messages. */
export function itemName(item) {
  const words = item.heading || item.problem || '';
  return `${item.path ? `${item.path} ` : ''}${words.length > 40 ? `${words.slice(0, 40)}…` : words}`;
}

/**
 * @param item    as the server sent it
 * @param context units, readOnly, and save(index, fields), which answers the item after the change
 */
export function itemCard(item, { units, number, readOnly, save, focused }) {
  let now = item;
  const warnings = el('ul', { className: 'pi-warnings' });
  const count = el('span', {});
  const saved = el('span', { className: 'pi-saved', role: 'status', 'aria-live': 'polite' });
  const title = el('span', { className: 'pi-item-title' });
  const body = el('div', { className: 'pi-item-body', id: freshId('item') });
  const toggle = el('button', { type: 'button', className: 'pi-item-toggle', 'aria-controls': body.id },
    el('span', { className: 'pi-item-number' }, `第${number}项`), title, count);
  const fields = {};

  const keep = name => async value => {
    saved.textContent = '正在保存…';
    try {
      show(await save(item.index, { [name]: value }));
      fields[name].refuse('');
      saved.textContent = '已保存';
    } catch (refusal) {
      saved.textContent = '未保存';
      fields[name].refuse(refusal.message);
    }
  };
  const unit = (name, label, one) => unitsField(label, item[name], { units, matched: item.matchedUnits || {}, save: keep(name), one });
  Object.assign(fields, {
    problem: textField('存在问题', item.problem, keep('problem')),
    target: textField('整改目标', item.target, keep('target')),
    measures: measuresField('整改措施', item.measures, keep('measures')),
    responsibleUnits: unit('responsibleUnits', '责任单位'),
    leadUnit: unit('leadUnit', '牵头单位', true),
    cooperatingUnits: unit('cooperatingUnits', '配合单位'),
    supervisingUnits: unit('supervisingUnits', '督导单位'),
    deadlineText: lineField('时限原文', item.deadlineText, keep('deadlineText')),
    deadline: dateField('整改时限', item.deadline, keep('deadline')),
    category: categoryField('整改类别', item.category, keep('category')),
    areaMu: areaField('涉及面积（亩）', item.areaMu, keep('areaMu')),
    farmlandMu: areaField('其中耕地（亩）', item.farmlandMu, keep('farmlandMu')),
    basicFarmlandMu: areaField('永久基本农田（亩）', item.basicFarmlandMu, keep('basicFarmlandMu')),
    caseCounts: countsField('各地案件数', item.caseCounts, units.filter(one => PLACES.includes(one.kind)).map(one => one.name),
      keep('caseCounts'))
  });
  const of = (...names) => names.map(name => fields[name].element);
  const set = el('fieldset', { disabled: readOnly, className: 'pi-fields' },
    of('problem', 'target', 'measures'),
    el('div', { className: 'pi-pair' }, of('responsibleUnits', 'leadUnit', 'cooperatingUnits', 'supervisingUnits')),
    el('div', { className: 'pi-triple' }, of('deadline', 'category', 'deadlineText', 'areaMu', 'farmlandMu', 'basicFarmlandMu')),
    of('caseCounts'));
  body.append(warnings, set);
  const card = el('article', { className: 'pi-item', 'data-index': String(item.index), tabIndex: -1 },
    el('h3', { className: 'pi-item-head' }, toggle, saved), body);

  function show(answer) {
    now = answer;
    title.textContent = itemName(now);
    count.replaceChildren(badge(now.warnings.length, '提示') || '');
    warnings.replaceChildren(...now.warnings.map(warning => el('li', { 'data-code': warning.code }, warning.message)));
    card.classList.toggle('pi-item-unsure', now.warnings.length > 0);
    Object.entries(fields).forEach(([name, field]) => field.set(now[name], now.matchedUnits || {}));
  }
  function open(yes) {
    body.hidden = !yes;
    toggle.setAttribute('aria-expanded', String(yes));
  }
  toggle.addEventListener('click', () => {
    open(body.hidden);
    focused(now);
  });
  card.addEventListener('focusin', () => focused(now));
  show(item);
  open(item.warnings.length > 0);

  return {
    element: card,
    index: item.index,
    item: () => now,
    reveal() {
      open(true);
      card.scrollIntoView({ block: 'start' });
      card.focus({ preventScroll: true });
    },
    lock() {
      set.disabled = true;
    }
  };
}
