/*
 * What the page is built with.
 */
import { el, messages as announce } from 'zhenggai/ui';

export { el, freshId } from 'zhenggai/ui';

/** A place for messages. */
export const messages = () => announce('pi');

/** 提示3 and the like; nothing where there is nothing. */
export function badge(number, word) {
  return number > 0 ? el('span', { className: 'pi-badge' }, `${word}${number}`) : null;
}
