/*
 * What proves the log: the check of everything, an anchor made at once, and the export with its proof.
 */
import { api, send } from 'zhenggai/server';
import { button, el, note, whileBusy } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const result = report => note(report.intact ? 'good' : 'bad', el('p', {}, report.verdict),
  report.problems.length ? el('ul', { className: 'al-problems', tabIndex: 0, 'aria-label': '异常' },
    report.problems.map(problem => el('li', {}, problem.message))) : null,
  report.found > report.problems.length ? el('p', {}, `仅列出前${report.problems.length}处。`) : null,
  report.lastAnchor ? el('p', {}, `最近一次锚定：${moment(report.lastAnchor)}${report.stamps ? `，其中${report.stamps}个锚点有时间戳` : ''}。`) : null);

export function checkSection(asked, told) {
  const place = el('div', { className: 'al-result', role: 'status' });
  const busy = (words, action) => event => told.attempt(() => whileBusy(event.currentTarget, words, action));
  const verify = async () => place.replaceChildren(result(await send('GET', 'audit/verify')));
  const anchor = async () => {
    const made = await send('POST', 'audit/anchors', {}, {});
    told.tell(`已生成锚点${made.anchor}，操作日志共${made.auditEntries}条，锚点行校验值${made.sha256}。`);
  };
  const download = form => () => el('a', { href: api('audit/export', { ...asked(), form }), download: '' }).click();
  return el('section', { 'aria-label': '核验和导出' }, el('div', { className: 'zu-actions' },
    button('核验全部记录', busy('正在核验……', verify), 'main'), button('立即锚定', busy('正在锚定……', anchor)),
    button('导出查询结果（CSV）', download('CSV')), button('导出查询结果（Excel）', download('XLSX'))), place);
}
