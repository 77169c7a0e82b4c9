/*
 * The fields of an item. Each is { element, set(value), refuse(words) } and calls save(value) when a person leaves it changed.
 */
import { el, freshId } from './dom.js';

const CATEGORIES = { '': '未确定', DEADLINE_BOUND: '限期整改', ONGOING: '持续整改', IMMEDIATE: '立行立改' };
const DATE = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?$/;
const NUMBER = /^\d{1,12}(\.\d{1,4})?$/;

/** Label, control and the place for what is wrong with it. */
export function framed(label, control, { wide = false, group = false } = {}) {
  const error = el('p', { className: 'pi-error', id: freshId('error'), role: 'alert' });
  const name = el(group ? 'span' : 'label', { className: 'pi-label', id: freshId('label') }, label);
  if (group) {
    control.setAttribute('role', 'group');
    control.setAttribute('aria-labelledby', name.id);
  } else {
    control.id = freshId('field');
    name.htmlFor = control.id;
  }
  control.setAttribute('aria-describedby', error.id);
  let refused = false;
  return {
    element: el('div', { className: wide ? 'pi-field pi-field-wide' : 'pi-field' }, name, control, error),
    /** What a person wrote and was refused stays until it is put right. */
    refused: () => refused,
    refuse(words) {
      refused = Boolean(words);
      error.textContent = words || '';
      control.classList.toggle('pi-wrong', Boolean(words));
      if (!group) {
        control.setAttribute('aria-invalid', words ? 'true' : 'false');
      }
    }
  };
}

function grow(area) {
  area.rows = Math.max(1, Math.min(12, Math.ceil(area.value.length / 36) + area.value.split('\n').length - 1));
}

function area(value) {
  const control = el('textarea', { className: 'pi-input', value: value || '' });
  control.addEventListener('input', () => grow(control));
  grow(control);
  return control;
}

/** A field of one control; read answers what to save, or throws the words to show. */
function single(label, control, write, read, save, options) {
  const frame = framed(label, control, options);
  control.addEventListener('change', () => {
    let value;
    try {
      value = read(control);
    } catch (wrong) {
      frame.refuse(wrong.message);
      return;
    }
    frame.refuse('');
    save(value);
  });
  return { ...frame, set: value => frame.refused() || document.activeElement === control || write(control, value) };
}

export function textField(label, value, save) {
  const write = (control, text) => {
    control.value = text || '';
    grow(control);
  };
  return single(label, area(value), write, control => control.value.trim() || null, save, { wide: true });
}

export function lineField(label, value, save) {
  const control = el('input', { type: 'text', className: 'pi-input', value: value || '' });
  const write = (input, text) => {
    input.value = text || '';
  };
  return single(label, control, write, input => input.value.trim() || null, save);
}

/** Written as people write dates; the browser's own field would speak the browser's language. */
export function dateField(label, value, save) {
  const control = el('input', { type: 'text', className: 'pi-input', placeholder: '年-月-日', value: value || '' });
  const write = (input, day) => {
    input.value = day || '';
  };
  const read = input => {
    const text = input.value.trim();
    if (text === '') {
      return null;
    }
    const parts = DATE.exec(text);
    const day = parts && [parts[1], parts[2].padStart(2, '0'), parts[3].padStart(2, '0')].join('-');
    const date = day && new Date(`${day}T00:00:00Z`);
    if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
      throw new Error('没有这一天，请按 2024-06-19 的样子填写。');
    }
    write(input, day);
    return day;
  };
  return single(label, control, write, read, save);
}

export function categoryField(label, value, save) {
  const control = el('select', { className: 'pi-input' },
    Object.entries(CATEGORIES).map(([key, word]) => el('option', { value: key }, word)));
  const write = (select, category) => {
    select.value = category || '';
  };
  write(control, value);
  return single(label, control, write, select => select.value || null, save);
}

export function areaField(label, value, save) {
  const write = (input, number) => {
    input.value = number === null || number === undefined ? '' : String(number);
  };
  const control = el('input', { type: 'text', inputMode: 'decimal', className: 'pi-input pi-input-number' });
  write(control, value);
  const read = input => {
    const text = input.value.trim();
    if (text !== '' && !NUMBER.test(text)) {
      throw new Error('请填写数字，例如 5.33。');
    }
    return text === '' ? null : Number(text);
  };
  return single(label, control, write, read, save);
}

/** Rows that can be added and removed; leaving one saves them all. */
function rowsField(label, values, { make, read, blank, add, save }) {
  const rows = el('div', { className: 'pi-rows' });
  const button = el('button', { type: 'button', className: 'pi-button pi-button-small' }, add);
  const box = el('div', {}, rows, button);
  const frame = framed(label, box, { wide: true, group: true });
  const changed = () => {
    try {
      const value = read([...rows.children]);
      frame.refuse('');
      save(value);
    } catch (wrong) {
      frame.refuse(wrong.message);
    }
  };
  function append(value) {
    const remove = el('button', { type: 'button', className: 'pi-remove', 'aria-label': '移除这一行', title: '移除' }, '×');
    const row = el('div', { className: 'pi-row' }, make(value, rows.children.length + 1), remove);
    remove.addEventListener('click', () => {
      const next = row.nextElementSibling || row.previousElementSibling;
      row.remove();
      (next ? next.querySelector('textarea, input') : button).focus();
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
  button.addEventListener('click', () => append(blank).querySelector('textarea, input').focus());
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
  const field = rowsField(label, Object.entries(counts || {}), {
    blank: ['', 1],
    add: '＋ 添加地点',
    save,
    make: ([place, count]) => [
      el('input', { type: 'text', className: 'pi-input', value: place, list: options.id, 'aria-label': '地点' }),
      el('input', { type: 'text', inputMode: 'numeric', className: 'pi-input pi-input-count', value: String(count), 'aria-label': '案件数' }),
      el('span', { className: 'pi-unit' }, '件')],
    read: rows => Object.fromEntries(rows.map(row => [...row.querySelectorAll('input')].map(input => input.value.trim()))
      .filter(([place]) => place !== '').map(([place, count]) => {
        if (!/^[1-9]\d{0,3}$/.test(count)) {
          throw new Error(`${place}的案件数应为正整数。`);
        }
        return [place, Number(count)];
      }))
  });
  field.element.append(options);
  return { ...field, set: value => field.set(Object.entries(value || {})) };
}
