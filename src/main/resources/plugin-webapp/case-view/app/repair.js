/*
 * 流程维护, for the system administrator: failed steps with their cause, and every open task with whoever holds it.
 */
import { dateText, dialog, el, freshId, hint, moment, ofCase, order, panel } from './shared.js';

function asked(title, task, send) {
  const reason = el('textarea', { id: freshId('reason'), className: 'zb-input', rows: 3, maxLength: 500, required: true });
  const officer = el('select', { id: freshId('officer'), className: 'zb-input' },
    task.holder ? el('option', { value: '' }, '放回，由原岗位人员重新领取') : null,
    task.candidates.filter(one => one.id !== task.holder).map(one => el('option', { value: one.id }, `改派给${one.name}（${one.unit}）`)));
  const wrong = el('p', { role: 'alert', className: 'cv-warn' });
  const box = dialog(title, [
    el('p', {}, `任务：${task.name}　现办理人：${task.holderName || '无人领取'}`),
    el('div', { className: 'zb-field' }, el('label', { htmlFor: officer.id }, '处理方式'), officer),
    el('div', { className: 'zb-field' }, el('label', { htmlFor: reason.id }, '原因（记入案件办理记录和操作日志）'), reason), wrong
  ], [
    el('button', { type: 'button', className: 'zb-button', onclick: () => box.close() }, '取消'),
    el('button', { type: 'button', className: 'zb-button zb-button-main', onclick: async () => {
      if (reason.value.trim() === '') {
        wrong.textContent = '请写明原因。';
        reason.focus();
        return;
      }
      try {
        await send({ officer: officer.value, reason: reason.value.trim() });
        box.close();
      } catch (refusal) {
        wrong.textContent = refusal.message;
      }
    } }, '确认')
  ]);
}

/** @param message where it is told what was done */
export async function repair(number, message) {
  const place = el('div', { className: 'cv-stack' });
  const failures = el('div', {});
  const tasks = el('div', {});
  const show = stuck => {
    failures.replaceChildren(stuck.incidents.length === 0 ? hint('没有停滞的环节。')
      : el('ul', { className: 'cv-plain' }, stuck.incidents.map(failure => el('li', {},
        el('p', {}, el('strong', {}, `⚠ ${failure.step}`), `（${failure.process}，${moment(failure.at)}）`),
        el('p', { className: 'cv-break' }, `原因（系统原文）：${failure.cause || '未记录'}`),
        failure.retryable ? el('button', { type: 'button', className: 'zb-button', 'aria-label': `重试${failure.step}`, onclick: async event => {
          event.target.disabled = true;
          try {
            show(await order(number, `incidents/${failure.id}/retry`));
            message.tell(`已重试“${failure.step}”。如果再次失败，会重新列在这里。`);
          } catch (refusal) {
            message.warn(refusal.message);
            show(await ofCase(number, 'incidents'));
          }
        } }, '重试') : hint('这类故障不能在这里重试，请在流程页面处理。')))));
    tasks.replaceChildren(stuck.tasks.length === 0 ? hint('没有待办任务。')
      : el('table', { className: 'zb-table' },
        el('thead', {}, el('tr', {}, ['任务', '流程', '办理人', '办理期限', '操作'].map(text => el('th', { scope: 'col' }, text)))),
        el('tbody', {}, stuck.tasks.map(task => el('tr', {}, el('td', {}, task.name), el('td', {}, task.process),
          el('td', {}, task.holderName || '无人领取'), el('td', { className: 'zb-date' }, dateText(task.due)),
          el('td', {}, el('button', { type: 'button', className: 'zb-button', 'aria-label': `放回或改派${task.name}`,
            onclick: () => asked('放回或改派任务', task, async body => {
              show(await order(number, `tasks/${task.id}/release`, body));
              message.tell(body.officer ? `任务“${task.name}”已改派。` : `任务“${task.name}”已放回。`);
            }) }, '放回或改派')))))));
  };
  show(await ofCase(number, 'incidents'));
  place.append(panel('停滞的环节', null, failures), panel('待办任务', null, tasks));
  return place;
}
