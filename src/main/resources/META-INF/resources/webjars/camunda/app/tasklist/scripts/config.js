// Chinese is the only language: the application compares the browser's tag only up to the '-', so 'zh-CN' is never found by
// itself and must be the fallback, and nothing else may be on offer that an English browser could choose.
export default {
  app: {
    vendor: '整改',
    name: '待办任务'
  },
  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },
  // relative to this application's folder, so that it holds under any context path
  customScripts: ['../../../webapp/language', '../../../webapp/submit', '../../../webapp/bell'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '领取当前任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到筛选器列表'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到任务列表'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到任务表单的第一项'
    }
  }
};
