/*
 * What was said about documents of a sender: shown, changed, forgotten.
 */
import { ask, button, choice, dialog, el, field, hint, loading, note, table } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { FIELDS } from './assign.js';
import { changeLesson, forgetLesson, lessons, teach, units } from './server.js';

const KINDS = { LABEL: '栏目', COLUMN: '表格列', UNIT: '单位', NUMBER: '编号' };
const NUMBERS = [{ id: 'problem', name: '一个问题的开头' }, { id: 'nothing', name: '不是编号' }];

/** What a spelling of the kind may mean. */
const meanings = (kind, known) => (kind === 'UNIT' ? known.map(unit => ({ id: unit.id, name: unit.name }))
  : kind === 'NUMBER' ? NUMBERS : [...FIELDS, { id: 'nothing', name: '不需要读取' }]);

/** Says by hand what is otherwise learned from a correction. @param send sends the lesson; throws what is to be said */
function addDialog(known, send) {
  const sender = el('input', { type: 'text', maxLength: 60, 'aria-label': '来文单位' });
  const spelling = el('input', { type: 'text', maxLength: 60, 'aria-label': '文件中的写法' });
  const place = el('div', {});
  let meaning;
  const kind = choice(Object.entries(KINDS).map(([id, name]) => ({ id, name })), 'NUMBER', undefined, { 'aria-label': '种类', onchange: () => offer() });
  function offer() {
    meaning = choice(meanings(kind.value, known), '', '请选择', { 'aria-label': '读作' });
    place.replaceChildren(field('读作', meaning).element);
  }
  offer();
  const wrong = el('div', {});
  dialog('添加读法', [field('来文单位', sender), hint('方案标题开头的单位（县区或委托的部门）；标题没有写明的不填。'), field('种类', kind),
    field('文件中的写法', spelling), hint('编号请举一个例子，如“案由1：”，同样写法的编号都按此读取。'), place, wrong],
  opened => [button('取消', () => opened.close()), button('记住', async () => {
    try {
      await send({ sender: sender.value, kind: kind.value, spelling: spelling.value, meaning: meaning.value });
      opened.close();
    } catch (refusal) {
      wrong.replaceChildren(note('bad', refusal.message));
    }
  }, 'main')]);
}

/** The section of the overview; nothing is drawn for those who may not see it. */
export function lessonsSection(message) {
  const place = el('div', {});
  let known = [];
  const show = all => place.replaceChildren(table({ label: '记住的读法', heads: ['来文单位', '种类', '文件中的写法', '读作', '何时、何人', ''],
    rows: all.map(row), none: '还没有记住的读法。' }));
  const act = work => message.attempt(async () => show((await work()).items));

  function row(lesson) {
    const meaning = choice(meanings(lesson.kind, known), lesson.meaning, undefined, { 'aria-label': `“${lesson.spelling}”读作`,
      onchange: () => act(() => changeLesson(lesson.id, meaning.value)) });
    return [lesson.sender || '未写明', KINDS[lesson.kind], lesson.spelling, meaning, `${dateText(lesson.taughtOn)} ${lesson.taughtBy}`,
      button('删除', () => ask(`不再把“${lesson.spelling}”读作“${lesson.says}”？`, () => act(() => forgetLesson(lesson.id)), '删除'), 'small')];
  }
  return el('section', { className: 'pi-lessons' }, el('h2', {}, '记住的读法'),
    hint('您在草稿中改正过的栏目、表格列和单位写法会记在这里，同一来文单位的下一份文件按此读取；编号的写法请在这里添加。'),
    el('div', { className: 'zu-actions' }, button('添加读法…', () => addDialog(known, async said => show((await teach(said)).items)))),
    loading(async () => {
      known = await units();
      return (await lessons()).items;
    }, all => {
      show(all);
      return place;
    }));
}
