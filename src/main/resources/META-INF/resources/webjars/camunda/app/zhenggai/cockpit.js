import { translateTexts } from './translate.js';

// Cockpit has a few texts outside its language files.
translateTexts({
  texts: new Map([['Actions', '操作'], ['null', '无']]),
  places: 'th, .ctn-sidebar, .ctn-column'
});
