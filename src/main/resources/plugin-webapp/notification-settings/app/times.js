/*
 * Digest and quiet hours, and the kinds of messages that wait for neither.
 */
import { button, el, field, section, tick, ticks } from 'zhenggai/ui';

export function timesSection(view, change) {
  const times = view.times;
  const time = value => el('input', { type: 'text', value, maxLength: 5, inputMode: 'numeric', placeholder: '08:40' });
  const digest = tick('非紧急消息合成一条，每个工作日发送一次', times.digest);
  const digestAt = time(times.digestAt);
  const quiet = tick('静默时段和非工作日不向外发送，顺延到下一个工作日上午', times.quiet);
  const quietFrom = time(times.quietFrom);
  const quietTo = time(times.quietTo);
  const kinds = ticks('紧急消息（不汇总，不受静默限制）', view.kinds, times.urgentKinds);
  const save = () => change('PUT', 'settings/times', {
    digest: digest.box.checked, digestAt: digestAt.value, quiet: quiet.box.checked, quietFrom: quietFrom.value, quietTo: quietTo.value,
    urgentKinds: kinds.chosen()
  }, '汇总和静默设置已保存。');
  return section('汇总和静默',
    el('div', { className: 'zu-form ns-line' }, digest, field('汇总时间', digestAt)),
    el('div', { className: 'zu-form ns-line' }, quiet, field('静默开始', quietFrom), field('静默结束（次日）', quietTo)),
    el('div', { className: 'zu-form' }, kinds), button('保存汇总和静默设置', save, 'main'));
}
