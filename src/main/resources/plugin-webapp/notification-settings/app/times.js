/*
 * Digest and quiet hours, and the kinds of messages that wait for neither.
 */
import { button, el, field, tick } from './dom.js';

export function timesSection(view, change) {
  const times = view.times;
  const time = value => el('input', { type: 'text', value, maxLength: 5, className: 'ns-time',
      inputMode: 'numeric', placeholder: '08:40' });
  const digest = tick('非紧急消息合成一条，每个工作日发送一次', times.digest);
  const digestAt = time(times.digestAt);
  const quiet = tick('静默时段和非工作日不向外发送，顺延到下一个工作日上午', times.quiet);
  const quietFrom = time(times.quietFrom);
  const quietTo = time(times.quietTo);
  const kinds = view.kinds.map(kind => ({ id: kind.id, ...tick(kind.name, times.urgentKinds.includes(kind.id)) }));
  const save = () => change('PUT', 'settings/times', {
    digest: digest.box.checked, digestAt: digestAt.value, quiet: quiet.box.checked, quietFrom: quietFrom.value, quietTo: quietTo.value,
    urgentKinds: kinds.filter(kind => kind.box.checked).map(kind => kind.id)
  }, '汇总和静默设置已保存。');
  return el('section', { className: 'ns-section', 'aria-label': '汇总和静默' }, el('h2', {}, '汇总和静默'),
    el('div', { className: 'ns-line' }, digest.element, field('汇总时间', digestAt)),
    el('div', { className: 'ns-line' }, quiet.element, field('静默开始', quietFrom), field('静默结束', quietTo, '次日')),
    el('fieldset', { className: 'ns-kinds' }, el('legend', {}, '紧急消息（不汇总，不受静默限制）'), kinds.map(kind => kind.element)),
    el('div', { className: 'ns-actions' }, button('保存汇总和静默设置', save, true)));
}
