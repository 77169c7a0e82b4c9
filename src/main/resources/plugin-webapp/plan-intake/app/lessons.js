/*
 * What was said about documents of a sender: shown, changed, forgotten.
 */
import { ask, button, choice, el, hint, loading, table } from 'zhenggai/ui';
import { dateText } from 'zhenggai/words';
import { FIELDS } from './assign.js';
import { changeLesson, forgetLesson, lessons, units } from './server.js';

const KINDS = { LABEL: '栏目', COLUMN: '表格列', UNIT: '单位' };

/** The section of the overview; nothing is drawn for those who may not see it. */
export function lessonsSection(message) {
  const place = el('div', {});
  let known = [];
  const show = all => place.replaceChildren(table({ label: '记住的读法', heads: ['来文单位', '种类', '文件中的写法', '读作', '何时、何人', ''],
    rows: all.map(row), none: '还没有记住的读法。' }));
  const act = work => message.attempt(async () => show((await work()).items));

  function row(lesson) {
    const options = lesson.kind === 'UNIT' ? known.map(unit => ({ id: unit.id, name: unit.name }))
      : [...FIELDS, { id: 'nothing', name: '不需要读取' }];
    const meaning = choice(options, lesson.meaning, undefined, { 'aria-label': `“${lesson.spelling}”读作`,
      onchange: () => act(() => changeLesson(lesson.id, meaning.value)) });
    return [lesson.sender || '未写明', KINDS[lesson.kind], lesson.spelling, meaning, `${dateText(lesson.taughtOn)} ${lesson.taughtBy}`,
      button('删除', () => ask(`不再把“${lesson.spelling}”读作“${lesson.says}”？`, () => act(() => forgetLesson(lesson.id)), '删除'), 'small')];
  }
  return el('section', { className: 'pi-lessons' }, el('h2', {}, '记住的读法'),
    hint('您在草稿中改正过的栏目、表格列和单位写法会记在这里，同一来文单位的下一份文件按此读取。'),
    loading(async () => {
      known = await units();
      return (await lessons()).items;
    }, all => {
      show(all);
      return place;
    }));
}
