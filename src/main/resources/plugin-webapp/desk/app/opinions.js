/*
 * 加签: asks one more officer before one goes on, and what stands above the form: whose opinion is waited for, and what was answered.
 */
import { button, choice, dialog, el, field, hint, mark, order } from 'zhenggai/ui';
import { dateText, moment } from 'zhenggai/words';
import { dayField } from 'zhenggai/urging';
import { askOpinion, opinionChoices, opinions, withdrawOpinion } from './server.js';

const LONGEST = 500;

const say = words => dialog('加签', el('p', {}, words), box => button('知道了', () => box.close(), 'main', { autofocus: true }));

/** @param done what follows when it was asked */
export async function askForOpinion(task, done) {
  let known;
  try {
    known = await opinionChoices(task);
  } catch (refusal) {
    say(refusal.message);
    return;
  }
  if (known.persons.length === 0) {
    say('没有可以征求意见的人员。');
    return;
  }
  const whom = choice(known.persons.map(one => ({ code: one.id, text: `${one.unit}　${one.name}（${one.post}）` })), '', '请选择');
  const question = el('textarea', { rows: 3, maxLength: LONGEST });
  const until = dayField(known.proposed, '何时前答复');
  order('加签', [field('征求谁的意见', whom, { hint: '可以查看本案的在岗人员；审查环节不列入办理过本案的人员。' }), field('问题', question), until,
    hint('对方答复前本任务不能提交；不再需要的可以撤回征求。')], '确认征求', async () => {
    await askOpinion(task, { officer: whom.value, question: question.value, until: until.value() });
    done();
  });
}

function entry(task, one, again) {
  const state = one.late ? mark('bad', '●', '逾期未答复') : one.open ? mark('open', '○', one.state)
    : mark(one.answer ? 'good' : 'quiet', one.answer ? '✓' : '–', one.state);
  return el('li', {}, el('p', {}, one.open ? el('strong', {}, `等待${one.whom}的意见`) : one.whom, `　${dateText(one.until)}前　`, state, one.open && [' ', button('撤回征求',
    async event => {
      event.currentTarget.disabled = true;
      try {
        await withdrawOpinion(task, one.id);
      } catch (refusal) {
        say(refusal.message);
      }
      again();
    }, 'small')]), el('p', { className: 'wd-asked' }, `${one.by}问：${one.question}`),
  one.answer && el('p', { className: 'wd-answered' }, el('strong', {}, `${one.answerer}，${moment(one.endedAt)}：`), one.answer));
}

/** Shows the opinions of the task above its form; nothing where none was asked for. */
export async function showOpinions(task) {
  const form = document.querySelector('.tabbed-content');
  if (!form) {
    return;
  }
  const known = await opinions(task).catch(() => ({ opinions: [] })); // the form is there all the same
  document.querySelectorAll('.wd-opinions').forEach(old => old.remove());
  if (known.opinions.length > 0 && form.isConnected) {
    form.before(el('section', { className: 'zu zu-note wd-opinions', 'aria-label': '征求的意见', 'data-task': task },
      el('ul', { className: 'zu-plain' }, known.opinions.map(one => entry(task, one, () => showOpinions(task))))));
  }
}
