/*
 * The document as it was read, line by line, each coloured by what it became; the lines of the item at work are marked.
 */
import { el } from 'zhenggai/ui';
import { itemAt } from './arrange.js';

/** What a line became, in words. */
const BECAME = { UNREAD: '没有读懂', FIELD: '问题的内容', HEADING: '标题', NOISE: '页码等', OTHER: '其他部分' };

/** @param choose called with the item whose line was clicked; assign with a line that is no item's or was not read, null for readers */
export function documentText(draft, choose, assign = null) {
  const rows = new Map();
  const list = el('ol', { className: 'pi-lines' }, (draft.text || []).map(line => {
    const item = itemAt(draft.items, line.no);
    const row = el('li', { value: line.no, className: `pi-line${item ? ' pi-line-item' : ''}${line.became ? ` pi-became-${line.became}` : ''}` },
      el('span', { className: 'pi-line-no', 'aria-hidden': 'true' }, String(line.no)),
      el('span', { className: 'pi-line-text' }, line.text || '\u00a0'));
    row.title = BECAME[line.became] || '';
    if (item) {
      row.title = `第${draft.items.indexOf(item) + 1}项${row.title && `：${row.title}`}`;
    }
    row.addEventListener('click', () => {
      const open = row.classList.contains('pi-became-UNREAD');
      if (window.getSelection().isCollapsed && item && !open) {
        choose(item.index);
      } else if (window.getSelection().isCollapsed && assign && (open || !item)) {
        assign(line.no);
      }
    });
    row.classList.toggle('pi-line-free', Boolean(assign) && !item);
    rows.set(line.no, row);
    return row;
  }));
  const pane = el('section', { className: 'pi-text', 'aria-label': '方案原文', tabIndex: 0 }, list);

  return {
    element: pane,
    /** Colours the lines anew. */
    became(lines) {
      lines.forEach(({ no, became }) => {
        const row = rows.get(no);
        Object.keys(BECAME).forEach(one => row.classList.toggle(`pi-became-${one}`, one === became));
      });
    },
    /** Brings a line into sight and to the keyboard. */
    show(no) {
      const row = rows.get(no);
      if (row) {
        pane.scrollTo({ top: row.offsetTop - 24 });
        pane.focus({ preventScroll: true });
      }
    },
    /** Marks the lines of an item and brings the first into sight. */
    mark(item) {
      rows.forEach(row => row.classList.remove('pi-line-now'));
      if (!item || !item.lines) {
        return;
      }
      const [from, to] = item.lines;
      rows.forEach((row, no) => row.classList.toggle('pi-line-now', from <= no && no <= to));
      const first = rows.get(from);
      if (first) {
        pane.scrollTo({ top: first.offsetTop - 24 });
      }
    }
  };
}
