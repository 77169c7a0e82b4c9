/*
 * One item of the draft as a card: what the system is unsure of on top, then its fields, each saved when left.
 */
import { button, el, freshId } from 'zhenggai/ui';
import { areaField, categoryField, countsField, dateField, lineField, measuresField, textField } from './fields.js';
import { titlesField } from './titles.js';
import { unitsField } from './units.js';

/** Doubts that a look at the document can settle without an edit. */
const LOOKED_AT = ['INFERRED', 'CONDITIONAL_CATEGORY'];
const RIGHT = '核对无误';
const PLACES = ['TOWNSHIP', 'DEVELOPMENT_ZONE'];

/** 提示3 and the like; nothing where there is nothing. */
export const badge = (number, word) => number > 0 && el('span', { className: 'zu-badge' }, `${word}${number}`);

/** What an item is called in lists and messages. */
export function itemName(item) {
  const words = item.heading || item.problem || '';
  return `${item.path ? `${item.path} ` : ''}${words.length > 40 ? `${words.slice(0, 40)}…` : words}`;
}

/** What a person can answer to a warning beside editing: the words and the change they stand for. */
function answers(item, { code, field }) {
  if (code === 'NOT_VERIFIED') {
    return [['不立案', { excluded: true }], ['仍然立案', { excluded: false }]];
  }
  if (code === 'NO_CATEGORY') {
    return [['限期整改', { category: 'DEADLINE_BOUND' }], ['立行立改', { category: 'IMMEDIATE' }], ['持续整改', { category: 'ONGOING' }]];
  }
  if (code === 'CONDITIONAL_CATEGORY' && item.conditional) {
    return [['条件已具备，限期整改', { category: 'DEADLINE_BOUND' }]];
  }
  // what is sent once more unchanged counts as looked at
  const value = item[field];
  const printed = value !== null && value !== undefined && value !== '';
  return LOOKED_AT.includes(code) && printed ? [[RIGHT, { [field]: value }]] : [];
}

/** What settles a doubt by a look, where it is the only one about its field; null for others. */
export function lookedAt(item, warning) {
  const [right] = answers(item, warning).filter(([words]) => words === RIGHT);
  return right && item.warnings.filter(other => other.field === warning.field).length === 1 ? right[1] : null;
}

/** The fields of an item, laid out; answers them by name too. */
function form(item, units, keep) {
  const unit = (name, label, one) => unitsField(label, item[name], { units, matched: item.matchedUnits || {}, save: keep(name), one });
  const places = units.filter(one => PLACES.includes(one.kind)).map(one => one.name);
  const fields = {
    problem: textField('存在问题', item.problem, keep('problem')),
    target: textField('整改目标', item.target, keep('target')),
    measures: measuresField('整改措施', item.measures, keep('measures')),
    responsibleUnits: unit('responsibleUnits', '责任单位'),
    leadUnit: unit('leadUnit', '牵头单位', true),
    cooperatingUnits: unit('cooperatingUnits', '配合单位'),
    supervisingUnits: unit('supervisingUnits', '督导单位'),
    deadline: dateField('整改时限', item.deadline, keep('deadline')),
    category: categoryField('整改类别', item.category, keep('category')),
    deadlineText: lineField('时限原文', item.deadlineText, keep('deadlineText')),
    areaMu: areaField('涉及面积（亩）', item.areaMu, keep('areaMu')),
    farmlandMu: areaField('其中耕地（亩）', item.farmlandMu, keep('farmlandMu')),
    basicFarmlandMu: areaField('永久基本农田（亩）', item.basicFarmlandMu, keep('basicFarmlandMu')),
    caseCounts: countsField('各地案件数', item.caseCounts, places, keep('caseCounts')),
    titles: titlesField('案件名称', keep('titles'))
  };
  const of = (...names) => names.map(name => fields[name].element);
  const element = el('fieldset', { className: 'pi-fields' },
    of('problem', 'target', 'measures'),
    el('div', { className: 'pi-pair' }, of('responsibleUnits', 'leadUnit', 'cooperatingUnits', 'supervisingUnits')),
    el('div', { className: 'pi-triple' }, of('deadline', 'category', 'deadlineText', 'areaMu', 'farmlandMu', 'basicFarmlandMu')),
    of('caseCounts', 'titles'));
  return { element, fields };
}

/**
 * @param item    as the server sent it
 * @param context the units there are, the item's number, whether it is opened at once and only read; save(index, fields) answers
 *                the item after the change, focused is told when a person turns to the item
 */
export function itemCard(item, { units, number, opened, readOnly, save, focused }) {
  let now = item;
  let built = null; // a plan may have hundreds of items: fields are made when first opened
  let locked = readOnly;
  let names = [];
  const warnings = el('ul', { className: 'pi-warnings' });
  const count = el('span', {});
  const saved = el('span', { className: 'pi-saved', role: 'status', 'aria-live': 'polite' });
  const title = el('span', { className: 'pi-item-title' });
  const body = el('div', { className: 'pi-item-body', id: freshId('item') });
  const toggle = el('button', { type: 'button', className: 'pi-item-toggle', 'aria-controls': body.id },
    el('span', { className: 'pi-item-number' }, `第${number}项`), title, count);
  const card = el('article', { className: 'pi-item', 'data-index': String(item.index), tabIndex: -1 },
    el('h3', { className: 'pi-item-head', 'aria-level': '2' }, toggle, saved), warnings, body);

  async function change(fields) {
    const field = built && built.fields[Object.keys(fields)[0]];
    saved.textContent = '正在保存…';
    try {
      const answer = await save(item.index, fields);
      if (field) {
        field.say('');
      }
      show(answer);
      saved.textContent = '已保存';
    } catch (refusal) {
      saved.textContent = field ? '未保存' : `未保存：${refusal.message}`;
      if (field) {
        field.say(refusal.message);
      }
    }
  }
  const keep = name => value => change({ [name]: value });
  const action = (words, fields) => button(words, () => {
    toggle.focus(); // the button goes with its warning
    change(fields);
  }, 'small');
  const warned = warning => el('li', { 'data-code': warning.code }, warning.message,
    locked ? null : answers(now, warning).map(([words, fields]) => action(words, fields)), locked ? null : goTo(warning));
  /** Leads to the field in doubt, which may lie below the window. */
  function goTo({ code, field }) {
    return field && code !== 'NO_CATEGORY' && !LOOKED_AT.includes(code) && button('去修改', () => {
      open(true);
      const place = built.fields[field] && built.fields[field].element;
      const input = place && (place.querySelector('.pi-chip-unknown select') || place.querySelector('input, textarea, select'));
      if (input) {
        input.scrollIntoView({ block: 'center' });
        input.focus({ preventScroll: true });
      }
    }, 'small');
  }
  /** Several doubts that a look settles are settled by one. */
  function allRight() {
    const fields = Object.assign({}, ...now.warnings.flatMap(warning => answers(now, warning).filter(([words]) => words === RIGHT)
      .map(([, change]) => change)));
    return Object.keys(fields).length > 1 && el('li', { className: 'pi-all' }, action('以上各项都核对无误', fields));
  }
  const left = () => (now.excluded !== true ? null
    : el('li', { 'data-code': 'EXCLUDED' }, '此项已定为不立案。', locked ? null : action('恢复立案', { excluded: false })));
  function show(answer) {
    now = answer;
    title.textContent = itemName(now);
    count.replaceChildren(badge(now.warnings.length, '提示') || '');
    warnings.replaceChildren(...[left(), ...now.warnings.map(warned), locked ? null : allRight()].filter(Boolean));
    card.classList.toggle('pi-item-unsure', now.warnings.length > 0);
    if (built) {
      Object.entries(built.fields).forEach(([name, field]) => field.set(now[name], now.matchedUnits || {}));
    }
  }
  function open(yes) {
    if (yes && !built) {
      built = form(now, units, keep);
      built.element.disabled = locked;
      body.append(built.element);
      built.fields.titles.name(names, now.titles);
    }
    body.hidden = !yes;
    toggle.setAttribute('aria-expanded', String(yes));
  }
  toggle.addEventListener('click', () => {
    open(body.hidden);
    focused(now);
  });
  card.addEventListener('focusin', () => focused(now));
  show(item);
  open(opened);

  return {
    element: card,
    index: item.index,
    item: () => now,
    show,
    /** What its cases will be called now. */
    name(list) {
      names = list;
      if (built) {
        built.fields.titles.name(names, now.titles);
      }
    },
    refused: () => built !== null && Object.values(built.fields).some(field => field.refused()),
    reveal() {
      open(true);
      card.scrollIntoView({ block: 'start' });
      card.focus({ preventScroll: true });
    },
    lock() {
      locked = true;
      show(now);
      if (built) {
        built.element.disabled = true;
      }
    }
  };
}
