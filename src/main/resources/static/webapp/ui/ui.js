/* What our pages are built with: one name for all of it, zhenggai/ui. */
export * from './dom.js';
export * from './controls.js';
export * from './dialog.js';
export * from './table.js';
export * from './tabs.js';
export * from './loading.js';
