/*
 * Steps that failed for good. Those of a case are tried again here, as on its page; all others on the engine's page of their process.
 */
import { caseAddress } from 'zhenggai/places';
import { send } from 'zhenggai/server';
import { button, cell, el, table } from 'zhenggai/ui';
import { moment } from 'zhenggai/words';

const ofProcess = failure => el('a', { href: `#/process-instance/${encodeURIComponent(failure.instance)}` }, '在流程页面处理');

const caseLink = number => (number ? el('a', { href: caseAddress(number) }, number) : '—');

/** @param load draws everything anew */
export function failureTable(failures, notes, load) {
  const retry = ({ caseNumber, failure }) => async event => {
    event.currentTarget.disabled = true;
    const done = await notes.attempt(() =>
      send('POST', `cases/${encodeURIComponent(caseNumber)}/incidents/${encodeURIComponent(failure.id)}/retry`, {}, {}));
    if (done) {
      notes.tell(`已重试“${failure.step}”。如果再次失败，会重新列在这里。`);
    }
    await load();
  };
  return table({ label: '停滞的环节', heads: ['时间', '案件', '流程', '环节', '原因（系统原文）', '操作'], none: '没有停滞的环节。',
    rows: failures.map(one => [cell('date', moment(one.failure.at)), caseLink(one.caseNumber), one.failure.process, one.failure.step,
      one.failure.cause || '未记录', one.caseNumber && one.failure.retryable
        ? button('重试', retry(one), 'small', { 'aria-label': `重试${one.failure.step}` }) : ofProcess(one.failure)]) });
}
