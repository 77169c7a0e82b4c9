/*
 * What is doubtful about the document as a whole: text that nobody read comes first and leads to its line.
 */
import { button, el } from 'zhenggai/ui';

/** A stretch of unread text, short enough for a list. */
const brief = text => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The head of a column that was not read; nothing for other notes. */
const column = ({ code, message }) => code === 'COLUMN_UNREAD' && (/表格的“(.+)”列没有读取/u.exec(message) || [])[1];

/** @param show called with the line whose text was not read; assign and teach with what a person wants to say of it, null for readers */
export function documentNotes(draft, show, assign = null, teach = null) {
  const unread = draft.unread || [];
  // unread text is listed by itself, with a way to its line
  const others = (draft.warnings || []).filter(one => one.code !== 'UNREAD_TEXT' || unread.length === 0);
  if (unread.length + others.length === 0) {
    return null;
  }
  const lines = ({ from, to }) => (from === to ? `第${from}行` : `第${from}至${to}行`);
  return el('details', { className: 'pi-notes', open: unread.length > 0 },
    el('summary', {}, `全文提示${unread.length + others.length}处${unread.length > 0 ? `，其中${unread.length}处文字没有读懂` : ''}`),
    el('ul', { tabIndex: 0, 'aria-label': '全文提示' },
      unread.map(one => el('li', { 'data-code': 'UNREAD_TEXT' },
        button(lines(one), () => show(one.from), 'small'), ` 没有读懂：${brief(one.text)}`,
        assign && button('归入…', () => assign(one.from), 'small', { 'aria-label': `第${one.from}行归入某个问题` }))),
      others.map(one => el('li', { 'data-code': one.code }, one.message, column(one) && teach
        && button('记住这一列…', () => teach(column(one)), 'small')))));
}
