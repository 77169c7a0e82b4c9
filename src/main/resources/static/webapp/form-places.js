/*
 * Which field of a form a refusal speaks of. The form viewer gives its fields no keys, but the server's refusals carry the labels that
 * people see, and in lists the row. Nothing here touches a page.
 */

const ROW = /^\w+\[(\d+)\]/;

/** The row of a list a key of the server's points into, from 0; null outside of lists. */
export const rowOf = key => {
  const found = ROW.exec(key || '');
  return found ? Number(found[1]) : null;
};

/** Without the mark of what is required, and without what stands behind it in brackets: 调查日期 for 调查日期（不得晚于今天）*. */
const bare = label => label.replace(/[*\s]/g, '').replace(/(?<=.)（[^（）]*）$/, '');

/**
 * The field a problem is about.
 *
 * @param problem of the server: field and label
 * @param fields  what stands in the form: label, and row in its list, from 0, or null
 * @return index in fields, -1 where it is none of them
 */
export function fieldOf(problem, fields) {
  const row = rowOf(problem.field);
  const label = bare(problem.label);
  const equal = fields.findIndex(one => one.row === row && bare(one.label) === label);
  if (equal >= 0) {
    return equal;
  }
  // in a list the label begins with the row: 第2个节点的完成日期; of 日期 and 完成日期 the longer one is meant
  return fields.map((one, index) => ({ index, label: bare(one.label), row: one.row }))
    .filter(one => one.row === row && one.label && (row === null ? label.startsWith(one.label) : label.endsWith(one.label)))
    .sort((a, b) => b.label.length - a.label.length)[0]?.index ?? -1;
}

/** 有3处需要更正 */
export const countText = problems => `有${problems.length}处需要更正`;

/** What a line of the summary says: the field and what is wrong with it, without saying the field twice. */
export const lineText = ({ label, message }) => (label ? `${label}：${message}` : message);

/** What a form's own row is called before its field: 第2行 where the form does not say it otherwise. */
export const rowText = (row, label) => (row === null ? label : `第${row + 1}行的${label}`);

/** What a refused form is told as: the server's problems, else its message as one that is about no field. */
export function problemsOf(status, body, otherwise) {
  let answer = {};
  try {
    answer = JSON.parse(body) || {};
  } catch (words) {
    answer = {};
  }
  if (Array.isArray(answer.problems) && answer.problems.length > 0) {
    return answer.problems;
  }
  return [{ field: null, label: null, message: answer.message || answer.detail || otherwise }];
}
