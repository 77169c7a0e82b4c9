/*
 * Letters that wait for a signature, case by case, as they are chosen, prepared and signed.
 */
import { instruct } from 'zhenggai/instructing';
import { button, el, freshId, hint, mark } from 'zhenggai/ui';
import { dateText, numberText } from 'zhenggai/words';
import { caseAddress, taskAddress } from './server.js';
import { prepareLetter, refuseLetters, showLetter, signAsOne, signLetters } from './signing.js';

const all = groups => groups.flatMap(group => group.letters.map(letter => ({ ...letter, caseNumber: group.caseNumber, title: group.title, unit: group.unit })));

function waiting(letter) {
  const words = letter.waited === 0 ? '今天送签' : `已等${numberText(letter.waited)}个工作日`;
  return letter.late > 0 ? mark('bad', '●', `${words}，超签发时限${numberText(letter.late)}个工作日`) : mark('quiet', '○', words);
}

const draftText = letter => (letter.draft ? `整改要求：${letter.draft.requirement}（${letter.draft.by}拟）` : '整改要求尚未拟写');

/** @param chosen keeps which letters are ticked */
function letterLine(letter, named, chosen, again) {
  const id = freshId('letter');
  const box = el('input', { type: 'checkbox', id, disabled: !letter.maySign || !letter.draft, checked: chosen.has(letter.taskId),
    onchange: () => chosen.set(letter.taskId, box.checked), 'data-letter': letter.taskId });
  return el('li', { className: 'wl-letter' }, el('span', { className: 'wl-tick' }, letter.maySign && box),
    el('div', { className: 'wl-face' },
      el('p', { className: 'wl-line' }, el('label', { htmlFor: id }, el('strong', {}, `${letter.level} ${letter.instrument}`)), ' ', letter.reason, ' ',
        waiting(letter), letter.holder && !letter.maySign && mark('quiet', '○', `${letter.holder}已领取`)),
      letter.presently && el('p', { className: 'wl-quiet' }, `现在：${letter.presently}`),
      el('p', { className: letter.draft ? 'wl-quiet wl-demand' : 'wl-demand zu-bad', title: letter.draft?.requirement }, draftText(letter))),
    el('span', { className: 'wl-acts' },
      letter.mayPrepare && button(letter.draft ? '改稿' : '拟稿', () => prepareLetter(named, again), 'small', { 'aria-label':
        `${letter.draft ? '改稿' : '拟稿'}：${named.caseNumber}${letter.instrument}` }),
      button('看定稿', () => showLetter(named), 'small', { 'aria-label': `看定稿：${named.caseNumber}${letter.instrument}` }),
      letter.maySign && el('a', { href: taskAddress(letter.taskId), className: 'wl-form' }, '表单')));
}

function groupPart(group, chosen, page) {
  const named = all([group]);
  const strongest = named.find(letter => letter.maySign && letter.draft && letter.absorbs.length > 0);
  const weaker = strongest ? named.filter(letter => strongest.absorbs.includes(letter.id)) : [];
  return el('section', { className: 'wl-group', 'aria-label': `${group.caseNumber}待签文书` },
    el('h3', {}, el('a', { href: caseAddress(group.caseNumber) }, group.caseNumber), `　${group.title}　`, el('span', { className: 'wl-quiet' }, group.unit),
      el('span', { className: 'wl-acts' },
        strongest && button(`签${strongest.level}，并入${numberText(weaker.length)}份`, () => page.message.attempt(() =>
          signAsOne([strongest], weaker, page.told)), 'small', { 'aria-label': `${group.caseNumber}签${strongest.level}并入较低级别` }),
        page.leader && button('批示', () => page.message.attempt(() => instruct(group.caseNumber, page.told)), 'small', { 'aria-label':
          `批示${group.caseNumber}` }))),
    el('ul', { className: 'wl-letters' }, group.letters.map((letter, n) => letterLine(letter, named[n], chosen, page.again))));
}

let byUnit = false; // kept while one works on something else

/** Letters of a unit that may be one document each: two of a kind to the same receivers at least. */
function documents(letters) {
  const ready = letters.filter(letter => letter.maySign && letter.draft && letter.together !== null);
  return [...new Set(ready.map(letter => letter.together))].map(number => ready.filter(letter => letter.together === number))
    .map(some => some.filter((letter, n) => some.findIndex(other => other.caseNumber === letter.caseNumber) === n))
    .filter(some => some.length > 1);
}

/** As one document, with the weaker letters of their cases taken in. */
const oneDocument = (some, letters, page) => button(`${some[0].instrument}${numberText(some.length)}件合并签发`, () => page.message.attempt(() => signAsOne(
  some, letters.filter(letter => some.some(stronger => stronger.absorbs.includes(letter.id))), page.told)), 'small', { 'aria-label':
  `${some[0].unit}${some[0].instrument}合并签发` });

/** What is ticked: a letter that another one can take in is taken in. */
function signChosen(some, page) {
  const absorbed = some.filter(letter => some.some(stronger => stronger.absorbs.includes(letter.id)));
  return page.message.attempt(() => signAsOne(some.filter(letter => !absorbed.includes(letter)), absorbed, page.told));
}

/** Under the name of the unit that leads the cases, with what ticks all of its letters; by case as they are. */
function arranged(groups, part, tickAll, page) {
  if (!byUnit) {
    return groups.map(part);
  }
  const units = [...new Set(groups.map(group => group.unit))];
  return units.map(unit => {
    const own = groups.filter(group => group.unit === unit);
    const ready = all(own).filter(letter => letter.maySign && letter.draft);
    return el('section', { 'aria-label': unit }, el('h3', { className: 'wl-unit' }, `${unit}　${numberText(all(own).length)}份`,
      ready.length > 0 && el('span', { className: 'wl-acts' }, documents(all(own)).map(some => oneDocument(some, all(own), page)), button('全选本单位', () => tickAll(ready), 'small', { 'aria-label': `全选${unit}` }))),
      own.map(part));
  });
}

/** Which letters are ticked, and who hears of it. */
function choices(heard) {
  const ticked = new Set();
  return {
    has: id => ticked.has(id),
    count: () => ticked.size,
    set(id, on) {
      ticked[on ? 'add' : 'delete'](id);
      heard();
    }
  };
}

/** The part of the page. @param page leader, together, waiting, waitingCases, message, again and told */
export function lettersPart(groups, page) {
  const letters = all(groups);
  const ready = letters.filter(letter => letter.maySign && letter.draft).slice(0, page.together);
  const unprepared = letters.filter(letter => !letter.draft).length;
  const chosenLetters = () => letters.filter(letter => chosen.has(letter.taskId));
  const act = (words, kind, does) => button(words, () => does(chosenLetters()), kind, { disabled: true });
  const signs = act('签发所选', 'main', some => signLetters(some, page.told));
  const merges = act('合并签发所选', '', some => signChosen(some, page));
  const refuses = act('不签发所选', '', some => refuseLetters(some, page.told));
  const chosen = choices(() => {
    signs.disabled = chosen.count() === 0;
    refuses.disabled = chosen.count() === 0;
    merges.disabled = chosen.count() < 2;
    signs.textContent = chosen.count() > 0 ? `签发所选${numberText(chosen.count())}份` : '签发所选';
  });
  const list = el('div', { className: 'wl-groups', tabIndex: 0, role: 'group', 'aria-label': '待签发的文书' });
  const tickAll = some => some.forEach(letter => {
    list.querySelector(`[data-letter="${CSS.escape(letter.taskId)}"]`).checked = true;
    chosen.set(letter.taskId, true);
  });
  const fill = () => list.replaceChildren(...(groups.length === 0 ? [hint('没有待签发的督办文书。')]
    : arranged(groups, group => groupPart(group, chosen, page), tickAll, page)));
  fill();
  const every = button(`全选已拟稿的（${numberText(ready.length)}份）`, () => tickAll(ready), '', { disabled: ready.length === 0 });
  const units = button('按单位', () => {
    byUnit = !byUnit;
    units.setAttribute('aria-pressed', String(byUnit));
    fill();
  }, 'small', { 'aria-pressed': String(byUnit) });
  const oldest = letters.reduce((first, letter) => (!first || letter.since < first.since ? letter : first), null);
  const mine = letters.some(letter => letter.maySign);
  return el('section', { className: 'zu-panel wl-signing', 'aria-label': '待签发' },
    el('h2', {}, `${page.leader || mine ? '待我签发' : '待领导签发'} ${numberText(page.waiting)}份`,
      el('span', { className: 'wl-quiet' }, oldest && `　${numberText(page.waitingCases)}件案件，最早的${dateText(oldest.since.slice(0, 10))}送签`,
        page.waiting > letters.length ? `，先列出等待最久的${numberText(letters.length)}份` : '', unprepared > 0 && `，${numberText(unprepared)}份尚未拟稿`)),
    groups.length > 0 && el('div', { className: 'zu-actions wl-bar' }, mine && [every, signs, merges, refuses], units), list);
}
