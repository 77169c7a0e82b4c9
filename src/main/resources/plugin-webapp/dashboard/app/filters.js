/*
 * The filter that board and ledger share: plan, year, unit, category.
 */
import { go } from 'zhenggai/places';
import { el, field, freshId, select } from 'zhenggai/ui';

/** A unit by name, with the names there are. */
function unitField(known, value, change) {
  const names = el('datalist', { id: freshId('units') }, known.units.map(unit => el('option', { value: unit.text })));
  const present = known.units.find(unit => unit.code === value);
  const input = el('input', { type: 'search', placeholder: '全部单位', value: present ? present.text : value || '',
    list: names.id, autocomplete: 'off', 'data-key': '单位', onchange: () => change(input.value.trim()) });
  return [field('单位', input), names];
}

/** What is looked for in cases. */
export function searchField(value, search) {
  const input = el('input', { type: 'search', value: value || '', 'data-key': '查找', placeholder: '编号、案件、单位、地点',
    onchange: () => search(input.value.trim()) });
  return field('查找', input, { kind: 'search' });
}

/** @param address makes the page's address from a filter */
export function filters(known, asked, address, ...more) {
  const set = (name, value) => go(address({ ...asked, [name]: value, page: '' }));
  const years = [...new Set(known.plans.map(plan => plan.year))].map(year => ({ code: String(year), text: `${year}年` }));
  return el('form', { className: 'zu-form zu-row', role: 'search', 'aria-label': '筛选', onsubmit: event => event.preventDefault() },
    more,
    select('整改方案', '全部方案', known.plans.map(plan => ({ code: plan.id, text: plan.title })), asked.plan, value => set('plan', value)),
    select('督察年度', '全部年度', years, asked.year, value => set('year', value)),
    unitField(known, asked.unit, value => set('unit', value)),
    select('整改类别', '全部类别', known.categories, asked.category, value => set('category', value)));
}
