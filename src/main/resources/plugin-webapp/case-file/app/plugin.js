/*
 * 案卷 in Tasklist: a tab beside the form of each task. It stands for itself when it is opened by its own address; opened from the
 * form it is laid over the form, which Tasklist would otherwise throw away with everything typed into it (tab.js).
 */
import { fieldEntry, fieldRoute } from './field.js';
import { keepForms, LABEL, taskInAddress } from './tab.js';
import { markForms, urgedCard } from './urged.js';

keepForms();
markForms();

const chinese = document.documentElement.lang !== 'en';
if (chinese) {
  fieldRoute();
}

let close = null;

const tab = {
  id: 'zhenggai-case-file',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: LABEL },
  render: (node, { taskId }) => {
    let shown = null;
    const show = id => {
      if (id && id !== shown) {
        shown = id;
        import('./file.js').then(({ showFile }) => shown === id && showFile(node, id));
      }
    };
    const changed = () => show(taskInAddress());
    window.addEventListener('hashchange', changed);
    close = () => window.removeEventListener('hashchange', changed);
    show(taskInAddress() || taskId);
  },
  unmount: () => close && close()
};

export default chinese ? [tab, urgedCard, fieldEntry] : [tab, urgedCard];
