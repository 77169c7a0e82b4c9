/*
 * Buttons, fields, notes and the like. What is more than an element is a component: { element, … }, which el takes as a child.
 */
import { classes, el, freshId } from './dom.js';

/** @param kind main, danger and small, one or more of them */
export const button = (words, action, kind = '', more = {}) =>
  el('button', { type: 'button', className: classes('zu-button', kind), onclick: action, ...more }, words);

export const linkButton = (words, href, kind = '', more = {}) => el('a', { className: classes('zu-button', kind), href, ...more }, words);

export const hint = (...words) => el('p', { className: 'zu-hint' }, words);

/** @param kind good, bad, warn or quiet; what is bad is spoken at once */
export const note = (kind, ...content) => el('div', { className: classes('zu-note', kind), role: kind === 'bad' ? 'alert' : null },
  content);

/** A mark whose sign and word say what its colour says: good, bad, open or quiet. */
export const mark = (kind, sign, word) =>
  el('span', { className: classes('zu-mark', kind) }, el('span', { 'aria-hidden': 'true' }, sign), ` ${word}`);

export const section = (title, ...content) => el('section', { className: 'zu-panel', 'aria-label': title }, el('h2', {}, title), content);

/** Names with what is known of them; what is not known is left out. */
export const facts = (rows, kind = '') => el('dl', { className: classes('zu-facts', kind) }, rows
  .map(([name, ...value]) => [name, value.flat(2).filter(Boolean)]).filter(([, value]) => value.length > 0)
  .map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));

/** Where it is said what is wrong: an alert only while something is. */
export function wrongPlace() {
  const element = el('span', { className: 'zu-bad', id: freshId('problem') });
  return { element, id: element.id, say: words => {
    element[words ? 'setAttribute' : 'removeAttribute']('role', 'alert');
    element.textContent = words || '';
  } };
}

/**
 * A label, its control, a hint, and the place for what is wrong with it.
 *
 * @param control an element, or a component with an input
 * @param group whether the control is several
 */
export function field(label, control, { hint: words, kind = '', group = false } = {}) {
  const name = el(group ? 'span' : 'label', { className: 'zu-label', id: freshId('label') }, label);
  const help = words ? el('span', { className: 'zu-hint', id: freshId('hint') }, words) : null;
  const problem = wrongPlace();
  const input = control.input || control;
  if (group) {
    control.setAttribute('role', 'group');
    control.setAttribute('aria-labelledby', name.id);
  } else {
    input.id = input.id || freshId('field');
    name.htmlFor = input.id;
  }
  input.setAttribute('aria-describedby', [help, problem].filter(Boolean).map(one => one.id).join(' '));
  const element = el('div', { className: classes('zu-field', kind) }, name, control, help, problem);
  let refused = false;
  return {
    element,
    control,
    /** What a person wrote and was refused stays until it is put right. */
    refused: () => refused,
    say(wrong) {
      refused = Boolean(wrong);
      problem.say(wrong);
      element.classList.toggle('zu-field-wrong', refused);
      if (!group) {
        input.setAttribute('aria-invalid', String(refused));
      }
    }
  };
}

/** A list to choose from, of { id or code, name or text }; the empty choice, if any, comes first. */
export function choice(options, value, empty, more = {}) {
  const select = el('select', more, empty === undefined ? null : el('option', { value: '' }, empty),
    options.map(option => el('option', { value: option.code ?? option.id }, option.text ?? option.name)));
  select.value = value || (empty === undefined ? select.value : '');
  return select;
}

/** A labelled list that is asked with; {@code first} stands for all. */
export function select(label, first, options, value, change) {
  const control = choice(options, value, first, { 'data-key': label, onchange: () => change(control.value) });
  return field(label, control);
}

/** A box to tick, with its label beside it. */
export function tick(label, checked, change) {
  const box = el('input', { type: 'checkbox', id: freshId('tick'), checked, onchange: () => change && change(box) });
  return { box, element: el('span', { className: 'zu-tick' }, box, el('label', { htmlFor: box.id }, label)) };
}

/** Several boxes under a heading; chosen gives the ids of those that are ticked. */
export function ticks(legend, options, chosen = []) {
  const boxes = options.map(option => ({ id: option.id, ...tick(option.name, chosen.includes(option.id)) }));
  const problem = wrongPlace();
  return {
    element: el('fieldset', { className: 'zu-ticks', 'aria-describedby': problem.id }, el('legend', {}, legend), boxes, problem),
    chosen: () => boxes.filter(one => one.box.checked).map(one => one.id),
    say: problem.say
  };
}

/**
 * A button that opens the choice of files: the browser's own would speak the browser's language.
 *
 * @param take   called with the files chosen, at least one
 * @param shown  whether the name of what was chosen stands beside it; file gives it
 */
export function fileChooser(words, take, { label = words, kind = '', shown = false, ...more } = {}) {
  let file = null;
  const name = shown ? el('span', { className: 'zu-chosen' }, '尚未选择文件') : null;
  const input = el('input', { type: 'file', id: freshId('file'), className: 'zu-file', 'aria-label': label, ...more, onchange: () => {
    const files = [...input.files];
    input.value = ''; // the same file may be chosen once more
    if (files.length > 0) {
      [file] = files;
      if (shown) {
        name.textContent = file.name;
      }
      take(files);
    }
  } });
  return { element: el('span', { className: 'zu-chooser' }, input, el('label',
    { className: classes('zu-button', kind), htmlFor: input.id }, words), name),
    input, file: () => file };
}

/** Lets files be dropped on the element. */
export function takesFiles(element, take) {
  const over = yes => element.classList.toggle('zu-over', yes);
  element.addEventListener('dragover', event => {
    if ([...event.dataTransfer.types].includes('Files')) {
      event.preventDefault();
      event.stopPropagation();
      over(true);
    }
  });
  element.addEventListener('dragleave', event => element.contains(event.relatedTarget) || over(false));
  element.addEventListener('drop', event => {
    event.preventDefault();
    event.stopPropagation();
    over(false);
    take([...event.dataTransfer.files]);
  });
}

/** How far something is that takes a while; the element is hidden while nothing does. */
export function progress(label) {
  const bar = el('progress', { max: 1, 'aria-label': label });
  const words = el('span', { role: 'status' });
  const element = el('span', { className: 'zu-progress', hidden: true }, bar, words);
  return {
    element,
    /** @param part 0 to 1, or nothing where it cannot be told */
    show(text, part) {
      element.hidden = false;
      words.textContent = text;
      if (part === undefined) {
        bar.removeAttribute('value');
      } else {
        bar.value = part;
      }
    },
    hide: () => { element.hidden = true; }
  };
}

/** A place for messages that screen readers speak: politely what went well, at once what did not. */
export function messages() {
  const polite = el('div', { role: 'status', 'aria-live': 'polite' });
  const urgent = el('div', { role: 'alert', 'aria-live': 'assertive' });
  const show = (place, other, content, kind) => {
    other.replaceChildren();
    place.replaceChildren(el('div', { className: classes('zu-note', kind) }, content));
  };
  const warn = (...content) => show(urgent, polite, content, 'bad');
  return {
    element: el('div', { className: 'zu-messages' }, polite, urgent),
    tell: (...content) => show(polite, urgent, content, 'good'),
    warn,
    clear: () => [polite, urgent].forEach(place => place.replaceChildren()),
    /** Does something; what is refused is told. @return whether it went well */
    async attempt(act) {
      try {
        await act();
        return true;
      } catch (refusal) {
        warn(refusal.message);
        return false;
      }
    }
  };
}

/** Does something once while its button waits; the button says so. */
export async function whileBusy(control, words, act) {
  const before = [...control.childNodes];
  control.disabled = true;
  if (words) {
    control.replaceChildren(words);
  }
  try {
    return await act();
  } finally {
    control.disabled = false;
    control.replaceChildren(...before);
  }
}
