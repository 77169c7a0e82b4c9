/*
 * What of a form's values was typed by people, and how it is put into a form that shows facts of today. Nothing here touches a page.
 */

const LIST = 'dynamiclist';

/** The fields of a form that take values: { key, list, rows, fields }; {@code rows} where rows may be added. */
export function fieldsOf(components = []) {
  return components.flatMap(one => {
    if (one.type === LIST) {
      return [{ key: one.path, list: true, rows: one.allowAddRemove !== false, fields: fieldsOf(one.components) }];
    }
    if (one.key) {
      return [{ key: one.key, list: false, fixed: Boolean(one.readonly || one.disabled) }];
    }
    return fieldsOf(one.components);
  }).filter(one => one.key);
}

const is = value => value !== undefined && value !== null;

/**
 * What people may have typed.
 *
 * @param blank what the form proposed: what was there and was taken away was typed, too
 */
export function typed(fields, data, blank = {}) {
  return Object.fromEntries(fields.filter(one => !one.fixed && (is(data?.[one.key]) || is(blank[one.key])))
    .map(one => [one.key, data[one.key] ?? null]));
}

const text = value => JSON.stringify(value ?? null);
export const same = (one, other) => text(one) === text(other);

/** A row that was typed and the row it belongs to have the same words where nobody can write. */
const fits = (fields, row, other) => fields.filter(one => one.fixed).every(one => same(row?.[one.key], other?.[one.key]));

const filledIn = (fields, row, from) => ({ ...row,
  ...Object.fromEntries(fields.filter(one => !one.fixed && from?.[one.key] !== undefined).map(one => [one.key, from[one.key]])) });

function list(field, shown, draft) {
  if (!Array.isArray(draft)) {
    return shown;
  }
  if (field.rows) {
    return draft;
  }
  const rows = Array.isArray(shown) ? shown : [];
  return rows.map(row => filledIn(field.fields, row, draft.find(one => fits(field.fields, one, row))));
}

/** The form's data with what was typed: facts stay those of today, rows that nobody can add stay the rows that there are. */
export function merged(fields, data, draft) {
  const result = { ...data };
  fields.filter(one => !one.fixed && draft[one.key] !== undefined).forEach(one => {
    result[one.key] = one.list ? list(one, data[one.key], draft[one.key]) : draft[one.key];
  });
  return result;
}

const isEmpty = row => Object.values(row || {}).every(value => value === null || value === undefined || value === '' || value === false);

/**
 * The form's data with facts as they are now.
 *
 * @param before the facts the form was drawn with
 * @return null where nothing has changed
 */
export function refreshed(fields, data, before, now) {
  const changed = Object.keys(now).filter(name => !same(now[name], before[name]));
  if (changed.length === 0) {
    return null;
  }
  const result = { ...data };
  changed.forEach(name => {
    const field = fields.find(one => one.key === name);
    if (!field) {
      result[name] = now[name];
    } else if (field.list && !field.rows) {
      result[name] = list(field, now[name], data[name]);
    } else if (field.list) {
      const known = Array.isArray(before[name]) ? before[name] : [];
      const fresh = (now[name] || []).filter(row => !known.some(one => same(one, row)));
      result[name] = [...(data[name] || []).filter(row => !isEmpty(row)), ...fresh];
    } else if (same(data[name], before[name])) {
      result[name] = now[name]; // what the form proposed and nobody has touched
    }
  });
  return result;
}
