// The server decided which language this visitor reads (PageLanguage) and wrote it into the page. Just this one is on offer: the
// application by itself compares the browser's tag only up to the '-', never finds 'zh-CN' so, and knows no choice of a person.
const language = document.documentElement.lang;
const say = (chinese, english) => (language === 'en' ? english : chinese);

export default {
  app: {
    vendor: say('整改', 'Zhenggai'),
    name: say('待办任务', 'Tasklist')
  },
  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },
  // relative to this application's folder, so that it holds under any context path
  customScripts: ['../../../webapp/tasklist'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: say('领取当前任务', 'claims the currently selected task')
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: say('转到筛选器列表', 'set the focus to the first filter in the list')
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: say('转到任务列表', 'sets the focus to the first task in the list')
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: say('转到任务表单的第一项', 'sets the focus to the first input field in a task form')
    }
  }
};
