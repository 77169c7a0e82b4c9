import { locales, dateFormat } from '../../zhenggai/page.js';
import '../../zhenggai/forms.js';

document.title = '整改 · 待办任务';

export default {
  app: { name: '待办任务', vendor: '整改' },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
