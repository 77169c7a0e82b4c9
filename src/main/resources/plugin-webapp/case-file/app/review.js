/* A reviewer accepts a piece, or marks it as doubtful with a reason that the submitter reads. */
import { button, el, field } from 'zhenggai/ui';
import { review } from './server.js';

export function reviewControls(piece, number, context) {
  const judge = async (verdict, reason) => {
    try {
      await review(number, piece.id, verdict, reason);
      await context.refresh();
      context.messages.tell(verdict === 'ACCEPTED' ? `已认可“${piece.fileName}”。` : `已对“${piece.fileName}”提出疑问，提交人能看到理由。`);
    } catch (refused) {
      context.messages.warn(refused.message);
      context.messages.element.scrollIntoView({ block: 'nearest' });
    }
  };
  const reason = el('textarea', { rows: 2, maxLength: 500 });
  const why = field('疑问的理由（提交人能看到）', reason, { kind: 'wide' });
  const ask = el('div', { className: 'cf-ask', hidden: true }, why,
    button('提交疑问', () => {
      if (reason.value.trim().length < 4) {
        why.say('请写明理由，至少4个字。');
        reason.focus();
      } else {
        judge('FLAGGED', reason.value.trim());
      }
    }, 'main small'),
    button('取消', () => { ask.hidden = true; }, 'small'));
  return [
    piece.state !== 'ACCEPTED' && button('认可', () => judge('ACCEPTED', null), 'small', { 'aria-label': `认可${piece.fileName}` }),
    piece.state !== 'FLAGGED' && button('提出疑问', () => {
      ask.hidden = false;
      reason.focus();
    }, 'small', { 'aria-label': `对${piece.fileName}提出疑问` }),
    ask
  ];
}
