/*
 * What the document as a whole is called and which inspection year it answers to; without a year nothing can be registered.
 */
import { el, hint } from 'zhenggai/ui';
import { yearOf } from 'zhenggai/words';
import { lineField } from './fields.js';

/** @param save takes { title } or { year } and answers the draft as it then is */
export function titleFields(draft, { readOnly, save }) {
  if (readOnly) {
    return { element: shown(draft), refused: () => false, reveal: () => undefined, lock: () => undefined };
  }
  const element = el('div', { className: 'pi-title-fields' });
  const fields = [];
  async function keep(field, change) {
    try {
      draft = await save(change);
      field.say('');
    } catch (refusal) {
      field.say(refusal.message);
    }
  }
  const title = lineField('方案名称', draft.title, text => keep(title, { title: text || '' }));
  const year = lineField('督察年度', draft.year ? String(draft.year) : '', text => {
    const read = yearOf(text || '');
    if (read) {
      keep(year, { year: read });
    } else {
      year.say('请填写四位年份，如2024');
    }
  });
  fields.push(title, year);
  year.element.classList.add('pi-year');
  element.append(el('h1', { className: 'pi-title-word' }, '方案草稿'), title.element, year.element);
  if (!draft.year) {
    year.say('原文没有写明，请补填');
  }
  return {
    element,
    refused: () => fields.some(field => field.refused()),
    reveal: () => fields.find(field => field.refused()).element.querySelector('input').focus(),
    lock: () => element.replaceChildren(shown(draft))
  };
}

function shown(draft) {
  return el('div', {}, el('h1', {}, draft.title || draft.fileName),
    hint(`${draft.year ? `${draft.year}年度 · ` : ''}${draft.fileName}`));
}
