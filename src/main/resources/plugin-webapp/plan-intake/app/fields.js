/*
 * The fields of an item. Each is { element, set(value), say(words) } and calls save(value) when a person leaves it changed.
 */
import { button, choice, el, field, freshId } from 'zhenggai/ui';
import { dayOf, muOf } from 'zhenggai/words';

const CATEGORIES = [['DEADLINE_BOUND', '限期整改'], ['ONGOING', '持续整改'], ['IMMEDIATE', '立行立改']].map(([id, name]) => ({ id, name }));

function grow(area) {
  area.rows = Math.max(1, Math.min(12, Math.ceil(area.value.length / 36) + area.value.split('\n').length - 1));
}

function area(value) {
  const control = el('textarea', { value: value || '' });
  control.addEventListener('input', () => grow(control));
  grow(control);
  return control;
}

/** A field of one control; read answers what to save, or throws the words to show. */
function single(label, control, write, read, save, options) {
  const frame = field(label, control, options);
  control.addEventListener('change', () => {
    let value;
    try {
      value = read(control);
    } catch (wrong) {
      frame.say(wrong.message);
      return;
    }
    frame.say('');
    save(value);
  });
  return { ...frame, set: value => frame.refused() || document.activeElement === control || write(control, value) };
}

export function textField(label, value, save) {
  const write = (control, text) => {
    control.value = text || '';
    grow(control);
  };
  return single(label, area(value), write, control => control.value.trim() || null, save, { kind: 'wide' });
}

export function lineField(label, value, save) {
  const control = el('input', { type: 'text', value: value || '' });
  const write = (input, text) => {
    input.value = text || '';
  };
  return single(label, control, write, input => input.value.trim() || null, save);
}

/** Written as people write dates; the browser's own field would speak the browser's language. */
export function dateField(label, value, save) {
  const control = el('input', { type: 'text', placeholder: '年-月-日', value: value || '' });
  const write = (input, day) => {
    input.value = day || '';
  };
  const read = input => {
    const day = input.value.trim() === '' ? null : dayOf(input.value);
    if (day === undefined) {
      throw new Error('没有这一天，请按 2024-06-19 的样子填写。');
    }
    write(input, day);
    return day;
  };
  return single(label, control, write, read, save);
}

export function categoryField(label, value, save) {
  const control = choice(CATEGORIES, value, '未确定');
  const write = (select, category) => {
    select.value = category || '';
  };
  return single(label, control, write, select => select.value || null, save);
}

export function areaField(label, value, save) {
  const write = (input, number) => {
    input.value = number === null || number === undefined ? '' : String(number);
  };
  const control = el('input', { type: 'text', inputMode: 'decimal' });
  write(control, value);
  const read = input => {
    const area = input.value.trim() === '' ? null : muOf(input.value);
    if (area === undefined) {
      throw new Error('请填写数字，例如 5.33。');
    }
    return area;
  };
  return single(label, control, write, read, save);
}

/** Rows that can be added and removed; leaving one saves them all. */
function rowsField(label, values, { make, read, blank, add, save }) {
  const rows = el('div', { className: 'pi-rows' });
  const adding = button(add, () => append(blank).querySelector('textarea, input').focus(), 'small');
  const box = el('div', {}, rows, adding);
  const frame = field(label, box, { kind: 'wide', group: true });
  const changed = () => {
    try {
      const value = read([...rows.children]);
      frame.say('');
      save(value);
    } catch (wrong) {
      frame.say(wrong.message);
    }
  };
  function append(value) {
    const remove = el('button', { type: 'button', className: 'pi-remove', 'aria-label': '移除这一行', title: '移除' }, '×');
    const row = el('div', { className: 'pi-row' }, make(value, rows.children.length + 1), remove);
    remove.addEventListener('click', () => {
      const next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      (next ? next.querySelector('textarea, input') : adding).focus();
      changed();
    });
    row.addEventListener('change', changed);
    rows.append(row);
    return row;
  }
  const fill = list => {
    rows.replaceChildren();
    list.forEach(append);
  };
  fill(values);
  return { ...frame, set: list => frame.refused() || box.contains(document.activeElement) || fill(list) };
}

export function measuresField(label, values, save) {
  return rowsField(label, values || [], {
    blank: '',
    add: '＋ 添加措施',
    save,
    make: (text, number) => {
      const control = area(text);
      control.setAttribute('aria-label', `第${number}条措施`);
      return [control];
    },
    read: rows => rows.map(row => row.querySelector('textarea').value.trim()).filter(text => text !== '')
  });
}

/** How many cases at which place, e.g. 甲镇 1. */
export function countsField(label, counts, places, save) {
  const options = el('datalist', { id: freshId('places') }, places.map(name => el('option', { value: name })));
  const rows = rowsField(label, Object.entries(counts || {}), {
    blank: ['', 1],
    add: '＋ 添加地点',
    save,
    make: ([place, count]) => [
      el('input', { type: 'text', value: place, list: options.id, 'aria-label': '地点' }),
      el('input', { type: 'text', inputMode: 'numeric', className: 'pi-count', value: String(count), 'aria-label': '案件数' }),
      el('span', { className: 'pi-unit' }, '件')],
    read: lines => Object.fromEntries(lines.map(row => [...row.querySelectorAll('input')].map(input => input.value.trim()))
      .filter(([place]) => place !== '').map(([place, count]) => {
        if (!/^[1-9]\d{0,3}$/.test(count)) {
          throw new Error(`${place}的案件数应为正整数。`);
        }
        return [place, Number(count)];
      }))
  });
  rows.element.append(options);
  return { ...rows, set: value => rows.set(Object.entries(value || {})) };
}
