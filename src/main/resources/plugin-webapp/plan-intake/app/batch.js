/*
 * One answer for many items: those that name a date and no category are most often all bound to that date.
 */
import { button, note } from 'zhenggai/ui';

const undecided = item => item.excluded !== true && item.deadline && item.warnings.some(warning => warning.code === 'NO_CATEGORY');
/** Below this, each item is as quickly answered by itself. */
const FEWEST = 3;

/** @param save changes a field of an item; null where nothing can be changed */
export function batchPanel(draft, save) {
  const items = draft.items.filter(undecided);
  if (!save || items.length < FEWEST) {
    return null;
  }
  return note('warn', `有${items.length}项写明了整改时限，没有写明整改类别。`, button(`这${items.length}项都定为限期整改`,
    event => {
      event.target.disabled = true;
      return save(items.map(item => item.index), { category: 'DEADLINE_BOUND' });
    }, 'small'));
}
