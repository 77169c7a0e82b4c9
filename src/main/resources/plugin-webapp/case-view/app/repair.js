/*
 * 流程维护, for the system administrator: failed steps with their cause, and every open task with whoever holds it.
 */
import { button, cell, choice, el, field, hint, order, section, table } from 'zhenggai/ui';
import { dateText, moment } from 'zhenggai/words';
import { command, ofCase } from './server.js';

/** Asks to whom a task goes, and why. */
function asked(task, send) {
  const reason = el('textarea', { rows: 3, maxLength: 500, required: true });
  const officer = choice(task.candidates.filter(one => one.id !== task.holder).map(one =>
    ({ id: one.id, name: `改派给${one.name}（${one.unit}）` })),
    '', task.holder ? '放回，由原岗位人员重新领取' : undefined);
  order('放回或改派任务', [el('p', {}, `任务：${task.name}　现办理人：${task.holderName || '无人领取'}`),
    field('处理方式', officer), field('原因（记入案件办理记录和操作日志）', reason)], '确认', () => {
    if (reason.value.trim() === '') {
      throw new Error('请写明原因。');
    }
    return send({ officer: officer.value, reason: reason.value.trim() });
  });
}

/** @param message where it is told what was done */
export async function repair(number, message) {
  const failures = el('div', {});
  const tasks = el('div', {});
  const retry = failure => async event => {
    event.target.disabled = true;
    const done = await message.attempt(async () => {
      show(await command(number, `incidents/${failure.id}/retry`));
      message.tell(`已重试“${failure.step}”。如果再次失败，会重新列在这里。`);
    });
    if (!done) {
      show(await ofCase(number, 'incidents'));
    }
  };
  const release = task => () => asked(task, async body => {
    show(await command(number, `tasks/${task.id}/release`, body));
    message.tell(body.officer ? `任务“${task.name}”已改派。` : `任务“${task.name}”已放回。`);
  });
  const show = stuck => {
    failures.replaceChildren(stuck.incidents.length === 0 ? hint('没有停滞的环节。')
      : el('ul', { className: 'zu-plain' }, stuck.incidents.map(failure => el('li', {},
        el('p', {}, el('strong', {}, `⚠ ${failure.step}`), `（${failure.process}，${moment(failure.at)}）`),
        el('p', {}, `原因（系统原文）：${failure.cause || '未记录'}`),
        failure.retryable ? button('重试', retry(failure), '', { 'aria-label': `重试${failure.step}` })
          : hint('这类故障不能在这里重试，请在流程页面处理。')))));
    tasks.replaceChildren(table({ heads: ['任务', '流程', '办理人', '办理期限', '操作'], none: '没有待办任务。',
      rows: stuck.tasks.map(task => [task.name, task.process, task.holderName || '无人领取', cell('date', dateText(task.due)),
        button('放回或改派', release(task), '', { 'aria-label': `放回或改派${task.name}` })]) }));
  };
  show(await ofCase(number, 'incidents'));
  return el('div', { className: 'cv-stack' }, section('停滞的环节', failures), section('待办任务', tasks));
}
