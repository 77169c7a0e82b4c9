/*
 * Lets Node find the modules of the pages by their names, as the pages' import map does: node --import ./modules.mjs --test
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

const webapp = new URL('../../main/resources/static/webapp/', import.meta.url);
const { imports } = JSON.parse(readFileSync(new URL('modules.json', webapp), 'utf8'));

register(`data:text/javascript,${encodeURIComponent(`
  const imports = ${JSON.stringify(imports)};
  export async function resolve(name, context, next) {
    const url = name in imports ? new URL(imports[name], ${JSON.stringify(webapp.href)}).href : (await next(name, context)).url;
    return url.endsWith('.js') ? { url, format: 'module', shortCircuit: true } : next(name, context);
  }`)}`, import.meta.url);

/** A module of a plugin. */
export const plugin = (name, file) => import(new URL(`../../plugin-webapp/${name}/app/${file}`, webapp).href);
