// What the engine's pages say in English outside their language files, and how we say it. One rule: the place ("in", a CSS
// selector that must enclose the text or carry the attribute) and its texts; {0} stands for what changes, "list" separates
// several of the texts in one. The part after "export default" is plain JSON: a test compares it with the pinned bundles.
export default {
  "rules": [
    {
      "in": ".fjs-form-field-error",
      "texts": {
        "Field is required.": "为必填项，请填写。",
        "Field must match pattern {0}.": "格式不正确。",
        "Field must have minimum value of {0}.": "不得小于{0}。",
        "Field must have maximum value of {0}.": "不得大于{0}。",
        "Field must have minimum length of {0}.": "不得少于{0}个字。",
        "Field must have maximum length of {0}.": "不得超过{0}个字。",
        "Field must be a valid  international phone number. (e.g. +4930664040900)": "电话号码格式不正确，应带国家代码（如 +8613900000000）。",
        "Field must be a valid email.": "电子邮箱格式不正确。",
        "Value is not a number.": "应为数字。",
        "Value is expected to be an integer.": "应为整数。",
        "Value is expected to have at most {0} decimal digit.": "最多{0}位小数。",
        "Value is expected to have at most {0} decimal digits.": "最多{0}位小数。",
        "Please select a valid value, the two nearest valid values are {0} and {1}.": "填写的值无效，最接近的有效值为{0}和{1}。",
        "Date and time must both be entered.": "日期和时间须同时填写。"
      }
    },
    {
      "in": ".fjs-select-placeholder",
      "texts": { "Select": "请选择" }
    },
    {
      "in": ".fjs-dropdownlist",
      "texts": {
        "No results": "没有符合的选项",
        "All values selected": "已全部选择"
      }
    },
    {
      "in": ".fjs-repeat-render-footer",
      "texts": {
        "Add new": "添加一行",
        "Collapse": "收起",
        "Expand all ({0})": "全部展开（{0}）"
      }
    },
    {
      "in": ".fjs-table-nav-label",
      "texts": { "of": "/" }
    },
    {
      "in": ".fjs-table-middle-container, .fjs-iframe-placeholder, .fjs-taglist-skip-link",
      "texts": {
        "Nothing to show.": "没有可显示的内容。",
        "No content to show.": "没有可显示的内容。",
        "External content couldn't be loaded.": "无法加载外部内容。",
        "Skip to search": "转到搜索"
      }
    },
    {
      "in": ".fjs-container input, .fjs-container button, .fjs-container a, .fjs-container th, .fjs-container img, .fjs-container svg",
      "texts": {
        "Search": "搜索",
        "hh:mm": "时:分",
        "hh:mm ?m": "时:分 am/pm",
        "Increment": "增加",
        "Decrement": "减少",
        "Remove tag": "移除标签",
        "Remove list item {0}": "移除第{0}行",
        "Previous page": "上一页",
        "Next page": "下一页",
        "Click to sort by {0} ascending": "按“{0}”升序排列",
        "Click to sort by {0} descending": "按“{0}”降序排列",
        "Click to remove sorting": "取消排序",
        "This is an image placeholder": "图片占位"
      }
    },
    {
      "in": "body",
      "texts": {
        "Powered by bpmn.io": "由 bpmn.io 提供",
        "Web-based tooling for BPMN, DMN, and forms powered by": "BPMN、DMN 和表单的网页工具，来自",
        "Web-based tooling for BPMN, DMN and forms powered by": "BPMN、DMN 和表单的网页工具，来自",
        "Web-based tooling for BPMN, DMN and CMMN diagrams powered by": "BPMN、DMN 和 CMMN 图形的网页工具，来自"
      }
    },
    {
      "in": "[cam-widget-header] .dropdown-menu",
      "texts": {
        "Tasklist": "待办任务",
        "Cockpit": "监控台",
        "Admin": "系统管理",
        "Welcome": "首页"
      }
    },
    {
      "in": "[uib-datepicker]",
      "texts": {
        "previous": "上一页",
        "next": "下一页"
      }
    },
    {
      "in": "[uib-timepicker] input, .uib-timepicker input",
      "texts": {
        "HH": "时",
        "MM": "分"
      }
    },
    {
      "in": "button",
      "texts": {
        "zoom in": "放大",
        "zoom out": "缩小",
        "reset zoom": "恢复大小"
      }
    },
    {
      "in": "th, thead td",
      "texts": {
        "Actions": "操作",
        "State": "状态",
        "Annotations": "批注"
      }
    },
    {
      "in": ".null-value",
      "texts": { "null": "空" }
    },
    {
      "in": ".incidents-table td.type, .incident-instance-tab td.type, td.type",
      "texts": {
        "Failed Job": "作业失败",
        "failedExternalTask": "外部任务失败"
      }
    },
    {
      "in": "td.message i, td i",
      "texts": { "Message is null.": "信息为空。" }
    },
    {
      "in": ".tooltip",
      "texts": {
        "Toggle this section": "展开或收起此部分",
        "Suspended Job Definition": "已挂起的作业定义"
      }
    },
    {
      "in": "p.invalid, .loading-text",
      "texts": {
        "Invalid Date Value.": "日期无效。",
        "Loading diagram": "正在加载流程图"
      }
    },
    {
      "in": "input, th, a, button, label, td.permissions .selection",
      "texts": {
        "Select all": "全选",
        "Unselect all": "取消全选"
      }
    },
    {
      "in": ".hit-policy, .hit-policy-value",
      "texts": {
        "Hit policy:": "命中策略：",
        "Unique": "唯一",
        "First": "首条",
        "Priority": "优先级",
        "Any": "任一",
        "Collect": "汇总",
        "Collect (Sum)": "汇总（求和）",
        "Collect (Min)": "汇总（最小值）",
        "Collect (Max)": "汇总（最大值）",
        "Collect (Count)": "汇总（计数）",
        "Rule order": "规则顺序",
        "Output order": "输出顺序",
        "No overlap is possible and all rules are disjoint. Only a single rule can be matched": "规则互不重叠，至多有一条规则符合",
        "Rules may overlap. The first matching rule will be chosen": "规则可以重叠，采用第一条符合的规则",
        "Rules may overlap. The one with the highest priority will be chosen": "规则可以重叠，采用优先级最高的规则",
        "Rules may overlap. Their output have to match": "规则可以重叠，但输出必须一致",
        "Collects the values of all matching rules": "汇总全部符合的规则的值",
        "Collects the values of all matching rules and sums up to a single value": "汇总全部符合的规则的值并求和",
        "Collects the values of all matching rules and uses the lowest value": "汇总全部符合的规则的值并取最小值",
        "Collects the values of all matching rules and uses the highest value": "汇总全部符合的规则的值并取最大值",
        "Collects the values of all matching rules and counts the number of them": "汇总全部符合的规则的值并计数",
        "Collects the values of all matching rules in rule order": "按规则顺序汇总全部符合的规则的值",
        "Collects the values of all matching rules in decreasing output priority order": "按输出优先级从高到低汇总全部符合的规则的值"
      }
    },
    {
      "in": "th .clause",
      "texts": {
        "When": "当",
        "And": "且",
        "Then": "则"
      }
    },
    {
      "in": ".input-variable, .output-variable",
      "texts": {
        "string": "文本",
        "boolean": "布尔值",
        "integer": "整数",
        "long": "长整数",
        "double": "小数",
        "date": "日期",
        "number": "数字",
        "Input type": "输入类型",
        "Input values": "输入值",
        "Output type": "输出类型",
        "Output values": "输出值"
      }
    },
    {
      "in": ".decision-table-name, .input-label, .input-expression, .output-label, .output-name",
      "texts": {
        "Decision name: {0}": "决策名称：{0}",
        "Input label: {0}": "输入：{0}",
        "Input expression: {0}": "输入表达式：{0}",
        "Output label": "输出",
        "Output name": "输出名称"
      }
    },
    {
      "in": ".view-drd, .literal-expression-properties td",
      "texts": {
        "View DRD": "查看决策需求图",
        "Variable name:": "变量名称：",
        "Variable type:": "变量类型：",
        "Expression language:": "表达式语言："
      }
    },
    {
      "in": "input[name]",
      "texts": {
        "Jonny": "例如：小明",
        "Prosciutto": "例如：王",
        "j.prosciutto@acme.org": "例如：name@example.com"
      }
    },
    {
      "in": "td.permissions, .modal-body dd",
      "list": ", ",
      "texts": {
        "ALL": "全部",
        "NONE": "无",
        "ACCESS": "访问",
        "READ": "读取",
        "UPDATE": "更新",
        "CREATE": "新建",
        "DELETE": "删除",
        "SET": "设置",
        "SUSPEND": "挂起",
        "RETRY_JOB": "重试作业",
        "CREATE_INSTANCE": "新建实例",
        "READ_INSTANCE": "读取实例",
        "UPDATE_INSTANCE": "更新实例",
        "SUSPEND_INSTANCE": "挂起实例",
        "DELETE_INSTANCE": "删除实例",
        "MIGRATE_INSTANCE": "迁移实例",
        "READ_TASK": "读取任务",
        "UPDATE_TASK": "更新任务",
        "TASK_ASSIGN": "分派任务",
        "TASK_WORK": "办理任务",
        "READ_TASK_VARIABLE": "读取任务变量",
        "UPDATE_TASK_VARIABLE": "更新任务变量",
        "READ_INSTANCE_VARIABLE": "读取实例变量",
        "UPDATE_INSTANCE_VARIABLE": "更新实例变量",
        "READ_VARIABLE": "读取变量",
        "UPDATE_VARIABLE": "更新变量",
        "READ_HISTORY": "读取历史",
        "READ_HISTORY_VARIABLE": "读取历史变量",
        "UPDATE_HISTORY": "更新历史",
        "DELETE_HISTORY": "删除历史",
        "CREATE_BATCH_MIGRATE_PROCESS_INSTANCES": "批量迁移流程实例",
        "CREATE_BATCH_MODIFY_PROCESS_INSTANCES": "批量修改流程实例",
        "CREATE_BATCH_RESTART_PROCESS_INSTANCES": "批量重启流程实例",
        "CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES": "批量删除运行中的流程实例",
        "CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES": "批量删除已结束的流程实例",
        "CREATE_BATCH_DELETE_DECISION_INSTANCES": "批量删除决策实例",
        "CREATE_BATCH_SET_JOB_RETRIES": "批量设置作业重试次数",
        "CREATE_BATCH_SET_REMOVAL_TIME": "批量设置清除时间",
        "CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES": "批量设置外部任务重试次数",
        "CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND": "批量挂起或激活流程实例",
        "CREATE_BATCH_SET_VARIABLES": "批量设置变量"
      }
    }
  ]
};
