/*
 * The page: what takes two administrators, files of the models; who reads it sees the sections that are theirs.
 */
import { actSection } from './acts.js';
import { el, messages } from './dom.js';
import { modelSection } from './models.js';

/** Shows the page. */
export async function showAdministration(root, access) {
  const notes = messages('ad');
  root.append(el('h1', {}, '管理事项'), notes.element);
  const acts = actSection(notes);
  const sections = [acts.element];
  const loads = [acts.load()];
  if (access.models) {
    const models = modelSection(notes, access.upload, acts.load);
    sections.push(models.element);
    loads.push(models.load());
  }
  root.append(...sections);
  await Promise.all(loads);
}
