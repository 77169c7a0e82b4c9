/*
 * Preparing a letter, reading it as it would be issued, and signing: what is signed is the text that stands in the dialog.
 */
import { button, choice, dialog, el, field, hint, note, order } from 'zhenggai/ui';
import { numberText } from 'zhenggai/words';
import { letterWords, merged, mergedWords, prepare, sign, signMerged } from './server.js';

const LONGEST = 1000;
const MEASURES = [{ code: 'LISTING', text: '挂牌督办，每周报送进展' }, { code: 'HANDOVER', text: '移交有关部门问责' }];
const name = letter => `${letter.caseNumber}　${letter.level} ${letter.instrument}`;

/** The paper runs no scripts; of the same origin it is so that a key pressed in it is heard: Escape closes the dialog there, too. */
function sheet(src, title) {
  const frame = el('iframe', { src, title: `${title}定稿`, sandbox: 'allow-same-origin' });
  frame.addEventListener('load', () => frame.contentDocument?.addEventListener('keydown', event => {
    const box = frame.closest('dialog');
    if (event.key === 'Escape' && box?.dispatchEvent(new Event('cancel', { cancelable: true }))) {
      box.close();
    }
  }));
  return frame;
}

const paper = letter => el('section', { className: 'wl-paper', 'aria-label': name(letter) }, el('h3', {}, `${name(letter)}　${letter.title}`),
  sheet(letterWords(letter.paperId), name(letter)));

/** The letter as it would be issued now. */
export const showLetter = letter => dialog('定稿（签发时编文号）', [letter.draft ? null
  : note('warn', '整改要求尚未拟写，文书还不完整。'), paper(letter)], box => button('关闭', () => box.close(), 'main'), { kind: 'wide' });

/** Writes what the letter is to demand. */
export function prepareLetter(letter, again) {
  const text = el('textarea', { rows: 6, maxLength: LONGEST, value: letter.draft?.requirement || '', autofocus: true });
  const measure = letter.chooses ? choice(MEASURES, letter.draft?.measure, '请选择') : null;
  order(`拟写整改要求　${name(letter)}`, [el('p', {}, letter.reason), hint(`送达：${letter.addressees}`),
    field('整改要求', text, { hint: '要求责任单位做到什么、什么时候做到。' }), measure && field('处理方式', measure)], '保存', async () => {
    if (measure && !measure.value) {
      throw new Error('请选择处理方式。');
    }
    await prepare(letter.id, { requirement: text.value, measure: measure ? measure.value : null, before: letter.draft ? letter.draft.id : null });
    again();
  });
}

/** Tells one by one what became of them. */
function outcome(letters, results, told) {
  const of = result => letters.find(letter => letter.taskId === result.taskId);
  const failed = results.filter(result => !result.done);
  const done = results.length - failed.length;
  told([done > 0 && `已办结${numberText(done)}份。`, ...failed.map(result => `${name(of(result))}没有办结：${result.refusal}。`)].filter(Boolean)
    .join('\n'), failed.length > 0);
}

const item = (letter, reason) => (reason ? { taskId: letter.taskId, decision: 'REFUSE', reason }
  : { taskId: letter.taskId, draft: letter.draft.id, decision: 'SIGN' });

/** Shows the final text of each letter and signs them. */
export function signLetters(letters, told) {
  const box = order(`签发${numberText(letters.length)}份文书`, [hint('以下是将要发出的定稿；签发时编文号，逐份登记。'), letters.map(paper)],
    `确认签发${numberText(letters.length)}份`, async () => outcome(letters, await sign(letters.map(letter => item(letter))), told));
  box.classList.add('zu-dialog-whole', 'wl-sign');
}

/**
 * Shows the one document that the letters become, and signs it: all of them or none.
 *
 * @param absorbed weaker letters of the same cases that it takes in
 */
export async function signAsOne(letters, absorbed, told) {
  const { title } = await merged(letters, absorbed); // what cannot be one is said on the page
  const several = letters.length > 1;
  const box = order(several ? `合并签发：${numberText(letters.length)}件案件一件文书` : `签发${name(letters[0])}`, [
    hint(`以下是将要发出的定稿，编一个文号${several ? '，逐案登记，各案分别回复' : ''}；有一份不能签发的，全部不签发。`),
    absorbed.length > 0 && note('quiet', `并入后不再单独发文，不计入督办、通报次数：${absorbed.map(name).join('；')}`),
    el('section', { className: 'wl-paper wl-one', 'aria-label': title }, sheet(mergedWords(letters, absorbed), title))],
  several ? `确认合并签发${numberText(letters.length)}份` : '确认签发', async () => {
    await signMerged(letters, absorbed);
    told([several ? `已将${numberText(letters.length)}件案件的${letters[0].instrument}合并为一件签发。` : `已签发${name(letters[0])}。`,
      absorbed.length > 0 && `已并入${numberText(absorbed.length)}份。`].filter(Boolean).join(''));
  });
  box.classList.add('zu-dialog-whole', 'wl-sign');
}

/** Refuses letters with one reason for all. */
export function refuseLetters(letters, told) {
  const text = el('textarea', { rows: 3, maxLength: LONGEST, autofocus: true });
  order(`不签发${numberText(letters.length)}份文书`, [el('ul', {}, letters.map(letter => el('li', {}, name(letter)))), field('不签发的理由', text)],
    '确认不签发', async () => {
      if (text.value.trim().length < 4) {
        throw new Error('请写明不签发的理由，至少4个字。');
      }
      outcome(letters, await sign(letters.map(letter => item(letter, text.value.trim()))), told);
    });
}
