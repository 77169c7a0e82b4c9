/*
 * One answer for many items: those that name a date and no category are most often all bound to that date, and a label that was told by
 * its words means the same wherever it stands.
 */
import { button, el, note } from 'zhenggai/ui';
import { lookedAt } from './item.js';

const undecided = item => item.excluded !== true && item.deadline && item.warnings.some(warning => warning.code === 'NO_CATEGORY');
/** Below this, each item is as quickly answered by itself. */
const FEWEST = 3;

const answer = (words, act) => button(words, event => {
  event.target.disabled = true;
  return act();
}, 'small');

/** Doubts in the same words at several items: the words, and the items with what settles each. */
export function alike(items) {
  const found = new Map();
  items.filter(item => item.excluded !== true).forEach(item => item.warnings.filter(warning => warning.code === 'INFERRED').forEach(warning => {
    const fields = lookedAt(item, warning);
    if (fields) {
      found.set(warning.message, [...(found.get(warning.message) || []), { index: item.index, fields }]);
    }
  }));
  return [...found].filter(([, those]) => those.length >= FEWEST);
}

/** @param save changes fields of items, the same or each its own; null where nothing can be changed */
export function batchPanel(draft, save) {
  if (!save) {
    return null;
  }
  const items = draft.items.filter(undecided);
  const lines = alike(draft.items).map(([message, those]) => el('p', {}, `有${those.length}项提示：${message}`, answer(`这${those.length}项都核对无误`,
    () => save(those.map(one => one.index), index => those.find(one => one.index === index).fields))));
  if (items.length >= FEWEST) {
    lines.unshift(el('p', {}, `有${items.length}项写明了整改时限，没有写明整改类别。`, answer(`这${items.length}项都定为限期整改`,
      () => save(items.map(item => item.index), { category: 'DEADLINE_BOUND' }))));
  }
  return lines.length > 0 && note('warn', lines);
}
