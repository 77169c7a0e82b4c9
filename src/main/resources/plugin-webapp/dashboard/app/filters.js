/*
 * The filter that board and ledger share: plan, year, unit, category.
 */
import { el, freshId, select } from './dom.js';
import { go } from './places.js';

/** A unit by name, with the names there are. */
function unitField(known, value, change) {
  const id = freshId('unit');
  const names = el('datalist', { id: `${id}-names` }, known.units.map(unit => el('option', { value: unit.text })));
  const present = known.units.find(unit => unit.code === value);
  const input = el('input', { id, type: 'search', className: 'zb-input', placeholder: '全部单位', value: present ? present.text : value || '',
    list: names.id, autocomplete: 'off', 'data-key': '单位' });
  input.addEventListener('change', () => change(input.value.trim()));
  return el('div', { className: 'zb-field' }, el('label', { htmlFor: id }, '单位'), input, names);
}

/** @param address makes the page's address from a filter */
export function filters(known, asked, address, ...more) {
  const set = (name, value) => go(address({ ...asked, [name]: value, page: '' }));
  const years = [...new Set(known.plans.map(plan => plan.year))].map(year => ({ code: String(year), text: `${year}年` }));
  return el('form', { className: 'zb-filters', role: 'search', 'aria-label': '筛选', onsubmit: event => event.preventDefault() },
    more,
    select('整改方案', '全部方案', known.plans.map(plan => ({ code: plan.id, text: plan.title })), asked.plan, value => set('plan', value)),
    select('督察年度', '全部年度', years, asked.year, value => set('year', value)),
    unitField(known, asked.unit, value => set('unit', value)),
    select('整改类别', '全部类别', known.categories, asked.category, value => set('category', value)));
}
