/*
 * What proves the log: the check of everything, an anchor made at once, and the export with its proof.
 */
import { el, moment } from 'zhenggai/ui';
import { api, send } from 'zhenggai/server';

function result(report) {
  const kind = report.intact ? 'good' : 'bad';
  return el('div', { className: `al-note al-note-${kind}`, role: report.intact ? 'status' : 'alert' },
    el('p', {}, report.verdict),
    report.problems.length ? el('ul', { className: 'al-problems', 'aria-label': '异常' }, report.problems.map(problem => el('li', {}, problem.message)))
      : null,
    report.found > report.problems.length ? el('p', {}, `仅列出前${report.problems.length}处。`) : null,
    report.lastAnchor ? el('p', {}, `最近一次锚定：${moment(report.lastAnchor)}${report.stamps ? `，其中${report.stamps}个锚点有时间戳` : ''}。`) : null);
}

export function checkSection(asked, told) {
  const place = el('div', { className: 'al-result' });
  const busy = async (button, words, action) => {
    const before = button.textContent;
    button.disabled = true;
    button.textContent = words;
    try {
      await action();
    } catch (refusal) {
      told.warn(refusal.message);
    }
    button.disabled = false;
    button.textContent = before;
  };
  const verify = el('button', {
    type: 'button', className: 'al-button al-button-main',
    onclick: () => busy(verify, '正在核验……', async () => place.replaceChildren(result(await send('GET', 'audit/verify'))))
  }, '核验全部记录');
  const anchor = el('button', {
    type: 'button', className: 'al-button',
    onclick: () => busy(anchor, '正在锚定……', async () => {
      const made = await send('POST', 'audit/anchors', {}, {});
      told.tell(`已生成锚点${made.anchor}，操作日志共${made.auditEntries}条，锚点行校验值${made.sha256}。`);
    })
  }, '立即锚定');
  const download = (form, label) => el('button', {
    type: 'button', className: 'al-button',
    onclick: () => el('a', { href: api('audit/export', { ...asked(), form }), download: '' }).click()
  }, label);
  return el('section', { className: 'al-section', 'aria-label': '核验和导出' },
    el('div', { className: 'al-actions' }, verify, anchor, download('CSV', '导出查询结果（CSV）'), download('XLSX', '导出查询结果（Excel）')), place);
}
