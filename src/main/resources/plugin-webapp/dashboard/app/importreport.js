/*
 * What an import would do, or did, row by row.
 */
import { caseAddress } from 'zhenggai/places';
import { el, hint, note, table } from 'zhenggai/ui';
import { dateText, nameOf, numberText } from 'zhenggai/words';

/** So many rows of a table are shown; who has more errors begins with these. */
const SHOWN = 300;
const STATES = { CHECKED: '已核对，尚未导入', COMMITTING: '正在导入', COMMITTED: '已导入' };

const day = value => dateText(value, value);
const caseLink = number => el('a', { href: caseAddress(number) }, number);

/** A table under a heading that counts its rows; nothing where there are none. */
const list = (title, kind, rows, heads, cells) => rows.length > 0 && el('section', { className: `zu-panel ${kind}`, 'aria-label': title },
  el('h2', {}, `${title}（${numberText(rows.length)}）`),
  table({ label: title, heads, rows: rows.slice(0, SHOWN).map(cells) }),
  rows.length > SHOWN && hint(`另有${numberText(rows.length - SHOWN)}行未列出。`));

const problems = (title, kind, rows) => list(title, kind, rows, ['工作表', '行', '列', '内容', '说明'],
  row => [row.sheet, String(row.row), row.column, row.value || '（空）', row.message]);

/** @param known words for codes */
export function report(found, known) {
  const unread = found.columns.filter(column => column.field === null).map(column => column.column);
  const head = `《${found.fileName}》共${numberText(found.rows)}行：新增${numberText(found.creates)}件，更新${numberText(found.updates)}件，`
    + `没有变化${numberText(found.unchanged)}件；错误${numberText(found.errors.length)}处，提示${numberText(found.warnings.length)}处。`;
  return el('div', { className: 'zb-import-report' },
    note(found.errors.length > 0 ? 'bad' : 'good', el('strong', {}, STATES[found.state] || ''), `　${head}`,
      found.errors.length > 0 ? '有错误时不能导入：请改正文件后重新上传。' : ''),
    unread.length > 0 && note('quiet', `没有识别的列，将不读取：${unread.join('、')}`),
    found.replaces.length > 0 && note('quiet', '由清单案件取代的总括案件：', found.replaces.map((number, n) => [n > 0 ? '、' : '', caseLink(number)])),
    problems('必须改正的错误', 'zb-import-bad', found.errors),
    problems('提示：下列内容保持系统中的原值', '', found.warnings),
    list('更新的内容', '', found.changes, ['工作表', '行', '案件编号', '列', '原内容', '新内容'],
      row => [row.sheet || '', String(row.row), caseLink(row.caseNumber), row.column, day(row.before) || '（空）', day(row.after)]),
    list('新增的案件', '', found.creations, ['工作表', '行', '问题编号', '案件', '牵头责任单位', '整改类别', '整改时限', '案件编号'],
      row => [row.sheet || '', String(row.row), row.findingPath, row.title, nameOf(known.units, row.leadUnit), nameOf(known.categories, row.category),
        day(row.dueDate) || '无固定期限',
        row.caseNumber ? caseLink(row.caseNumber) : '导入后编号']));
}
