/*
 * Units as chips: as the document writes them, those the organization does not know marked, others chosen from the organization.
 */
import { el, field } from 'zhenggai/ui';

const KINDS = { TOWNSHIP: '乡镇', DEVELOPMENT_ZONE: '开发区', BUREAU: '部门', POLICE: '公安', DISTRICT: '区级' };

function choice(units, first, label) {
  return el('select', { className: 'pi-choice', 'aria-label': label },
    el('option', { value: '' }, first),
    Object.entries(KINDS).map(([kind, word]) => {
      const those = units.filter(unit => unit.kind === kind);
      return those.length === 0 ? null
        : el('optgroup', { label: word }, those.map(unit => el('option', { value: unit.name }, unit.name)));
    }));
}

/** @param one whether the field holds at most one unit; its value is then a name or null, else a list */
export function unitsField(label, value, { units, matched, save, one = false }) {
  const chips = el('span', { className: 'pi-chips' });
  const box = el('div', { className: 'pi-unit-box' }, chips);
  const frame = field(label, box, { group: true });
  const add = choice(units, one ? '选择单位' : '＋ 添加单位', `${label}：添加单位`);
  let names = [];
  let known = matched;
  const isKnown = name => (known[name] === undefined ? units.some(unit => unit.name === name) : known[name] !== null);
  const official = name => units.filter(unit => String(known[name] || '').split(',').includes(unit.id)).map(unit => unit.name).join('、');

  function change(list) {
    draw(list);
    add.value = '';
    save(one ? list[0] || null : list);
  }
  function chip(name) {
    const remove = el('button', { type: 'button', className: 'pi-remove', 'aria-label': `移除${name}`, title: '移除' }, '×');
    remove.addEventListener('click', () => {
      change(names.filter(other => other !== name));
      add.focus();
    });
    if (isKnown(name)) {
      return el('span', { className: 'pi-chip', title: official(name) }, name, remove);
    }
    const instead = choice(units, '未识别，请选择', `将“${name}”对应为`);
    instead.addEventListener('change', () => {
      change(names.map(other => (other === name ? instead.value : other)));
      add.focus();
    });
    return el('span', { className: 'pi-chip pi-chip-unknown' }, name, instead, remove);
  }
  function draw(list) {
    names = list;
    chips.replaceChildren(...list.map(chip));
  }
  add.addEventListener('change', () => {
    if (add.value && !names.includes(add.value)) {
      change(one ? [add.value] : [...names, add.value]);
    }
  });
  box.append(add);
  const list = given => (one ? [given].filter(Boolean) : given || []);
  draw(list(value));
  return {
    ...frame,
    set(now, matchedNow) {
      known = matchedNow;
      if (!frame.refused()) {
        draw(list(now));
      }
    }
  };
}
