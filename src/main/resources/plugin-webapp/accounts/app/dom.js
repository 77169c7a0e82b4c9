/*
 * What the page is built with and what it asks the server.
 */
import { el, freshId, messages, moment } from 'zhenggai/ui';
import { send as ask } from 'zhenggai/server';
export { drawServiceKeys } from 'zhenggai/service-keys';

export { el, freshId, messages, moment };

export const send = (method, path, body, asked = {}) => ask(method, path ? `accounts/${path}` : 'accounts', asked, body);

export const button = (words, action, kind) =>
  el('button', { type: 'button', className: `am-button${kind ? ` am-button-${kind}` : ''}`, onclick: action }, words);

/** A field with its label above it, and below it what is wrong with it. */
export function field(label, control, hint) {
  control.id = control.id || freshId('field');
  const problem = el('span', { className: 'am-bad', id: freshId('problem') });
  control.setAttribute('aria-describedby', problem.id);
  return {
    control,
    element: el('div', { className: 'am-field' }, el('label', { htmlFor: control.id }, label), control,
      hint ? el('span', { className: 'am-hint' }, hint) : null, problem),
    say: words => {
      problem.textContent = words || '';
      control.setAttribute('aria-invalid', words ? 'true' : 'false');
    }
  };
}

/** A list to choose from; the empty choice, if any, comes first. */
export function choice(options, value, empty) {
  const select = el('select', {}, empty === undefined ? null : el('option', { value: '' }, empty),
    options.map(option => el('option', { value: option.id }, option.name)));
  select.value = value || '';
  return select;
}
