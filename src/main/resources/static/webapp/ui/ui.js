/* What our pages are built with: one name for all of it, zhenggai/ui. */
export * from './dom.js';
export { dateText, moment } from 'zhenggai/words';
